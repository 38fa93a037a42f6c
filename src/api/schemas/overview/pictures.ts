/** What pictures are drawn from: columns, pairs and places, with no words of reports. */
import { z } from '@hono/zod-openapi';
import { type ContactPairs, contactLevels } from '../../../queries/pictures/contact-pairs.ts';
import type { PlacesOnMap } from '../../../queries/pictures/places.ts';
import type { TimelineColumns } from '../../../queries/pictures/timeline-columns.ts';
import { chronicleItemSchema } from '../entries/events.ts';
import { daySchema, partySchema } from '../evidence.ts';

const perEntry = (description: string) => z.string().openapi({ description });

export const timelineColumnsSchema = z
  .object({
    total: z.int().openapi({ description: 'Entries that fit; the columns hold the latest of them.' }),
    lanes: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .openapi({ description: 'Parties or issues, those with most entries first.' }),
    ids: z.array(z.string()).openapi({ description: 'In order of day.' }),
    kinds: perEntry('A letter an entry: o occasion, e event, s statement.'),
    statuses: perEntry(
      'A letter an entry: h held, p planned, q proposed, c called off, - for what is no occasion.',
    ),
    precisions: perEntry(
      'A letter an entry: d a day, i an interval, w some time within the days, r no date but the first report’s.',
    ),
    first: z.array(z.int()).openapi({
      description: 'First day, as days since that of the entry before; of the first entry since 1970-01-01.',
    }),
    more: z.array(z.int()).openapi({ description: 'Days that follow the first day.' }),
    in: z.array(z.array(z.int())).openapi({ description: 'Places in lanes.' }),
    labels: z.array(z.string()).openapi({ description: 'The speaker, the place, or the type of event.' }),
  })
  .openapi('TimelineColumns') satisfies z.ZodType<TimelineColumns>;

const pairSchema = z
  .object({
    a: z.int().openapi({ description: 'Place in parties.' }),
    b: z.int(),
    occasions: z.int(),
    held: z.int().openapi({ description: 'Of these, held and dated: the gaps are between them.' }),
    levels: z.object({ leaders: z.int(), ministers: z.int(), officials: z.int(), unnamed: z.int() }),
    last: daySchema.nullable().openapi({ description: 'Last day of the last one held.' }),
    lastId: z.string().nullable(),
    gap: z.int().nullable().openapi({
      description: 'Days from it to the last report that tells of both, or to the end of the period.',
    }),
    usual: z.int().nullable().openapi({ description: 'The median of the days between contacts.' }),
    longest: z.int().nullable(),
    unusual: z.boolean().nullable().openapi({ description: 'Null for fewer than five contacts.' }),
  })
  .openapi('PairOfParties');

export const contactPairsSchema = z
  .object({
    parties: z
      .array(z.object({ id: partySchema, name: z.string(), occasions: z.int() }))
      .openapi({ description: 'Those with most occasions first.' }),
    pairs: z.array(pairSchema),
  })
  .openapi('ContactPairs') satisfies z.ZodType<ContactPairs>;

export const levelSchema = z.array(z.enum(contactLevels)).max(4);

const placeSchema = z
  .object({
    name: z.string(),
    lat: z.number().openapi({ description: 'Degrees, WGS 84.' }),
    lon: z.number(),
    kind: z.enum(['place', 'area', 'state']).openapi({ description: 'How closely the reports say where.' }),
    names: z.array(z.string()).openapi({ description: 'As the reports name it, most often first.' }),
    occasions: z.int(),
    held: z.int(),
    first: daySchema.nullable(),
    last: daySchema.nullable(),
    ids: z.array(z.string()).openapi({ description: 'Its occasions, the latest first, at most 200.' }),
  })
  .openapi('PlaceOnMap');

export const placesSchema = z
  .object({
    places: z.array(placeSchema),
    elsewhere: z
      .array(z.object({ name: z.string(), occasions: z.int() }))
      .openapi({ description: 'Names that are on no map.' }),
    without: z.int().openapi({ description: 'Occasions of which no place is told.' }),
  })
  .openapi('PlacesOnMap') satisfies z.ZodType<PlacesOnMap>;

export const entriesSchema = z.object({ items: z.array(chronicleItemSchema) }).openapi('Entries');

export type ListedEntry = z.infer<typeof chronicleItemSchema>;
