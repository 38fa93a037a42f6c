export { en as messages, type Messages } from './en.ts';
