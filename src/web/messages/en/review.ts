export const review = {
  review: {},
};
