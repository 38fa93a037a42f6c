export const positions = {
  positions: {},
};
