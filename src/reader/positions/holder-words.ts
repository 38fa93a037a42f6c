/** Words for those who hold positions, and for what is taken for them and is none. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** "The G-20 meeting" is not the G-20, "Chinese goods" are not China. */
export const THINGS =
  /^(?:meeting|summit|session|conference|forum|gathering|visit|trip|tour|election|referendum|war|crisis|conflict|goods|products?|lev(?:y|ies)|duty|duties|tariffs?|imports?|exports?|currency|economy|market|millions?|billions?)s?$/;

export const FIRST_PERSON = words('i we us me our my ourselves myself');
export const SECOND_NAMES = words('they he she it their his her its');
/** Nouns for the party that is spoken of, where no name shows it. */
export const PARTY_NOUNS = words(
  'group movement militia government administration country nation state ministry side leadership authorities kingdom republic organization organisation bloc alliance coalition union body agency council',
);
export const COUNTRY_NOUNS = words('country nation kingdom republic');
export const COLLECTIVE_NOUNS = words(
  'officials leaders diplomats ministers governments allies nations states countries powers capitals lawmakers partners',
);
/** Groups whose members speak for themselves, though a state's name stands before them. */
export const UNOFFICIAL =
  /^(?:lawmaker|legislator|senator|congress(?:man|woman|men)|politician|democrat|republican|critic|analyst|expert|observer|activist|protester|demonstrator|opponent|supporter|proponent|people|public|voter|citizen|resident|medium|media|newspaper|press|journalist|reporter|economist|scholar|businessman|company|firm|stock|market|investor|student|family|families|relative|dissident|commentator|historian|scientist|actor|driver|exile|refugee|worker|farmer|trader|poll|survey|majority|minority|percent|percentage|third|half|number|thousand|hundred|dozen|million)(?:s|es)?$/;
export const OWN_VOICE =
  /\b(?:former|ex|retired|ousted|exiled|sen|senator|rep|congress(?:man|woman)|lawmaker|legislator|mp|professor|analyst|expert|fellow|scholar|researcher|economist|activist|candidate|nominee|dissident|author|editor|columnist|director of the (?:center|centre|institute)|strategist|historian|lecturer|member of parliament|opposition)\b/i;
