export const proposals = {
  proposals: {},
};
