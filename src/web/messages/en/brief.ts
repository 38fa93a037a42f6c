export const brief = {
  brief: {},
};
