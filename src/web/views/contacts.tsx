export { Contacts } from './contacts/contacts.tsx';
