#include "reports/data/people_record.h"

#include "reports/table/json.h"
#include "reports/table/record.h"
#include "reports/text/phrase.h"

struct person_row {
    const char *kind, *label;
    const char *id, *code, *name; /* NULL: an interviewer */
    const struct person *person;
};

#define AT_PERSON(member) RECORD_HERE(struct person_row, member)

static const struct field person_fields[] = {
    {"kind", AT_PERSON(kind), .in = FIELD_IN_CELLS},
    {"person", AT_PERSON(label), .in = FIELD_IN_CELLS},
    {"scores", RECORD_AT(struct person_row, person, n_scores)},
    {"merged_into", RECORD_AT(struct person_row, person, merged_into)},
};
static const struct record person_record = RECORD(person_fields);

static const struct field named_fields[] = {
    {"id", AT_PERSON(id), .in = FIELD_IN_CELLS, .rank = 1},
    {"code", AT_PERSON(code), .in = FIELD_IN_JSON, .optional = true},
    {"name", AT_PERSON(name), .rank = 1, .optional = true},
};
static const struct record named_record = RECORD_BESIDE(named_fields, &person_record);

struct suspect_row {
    const char *kind, *keep, *merge, *reason;
    const struct person *kept, *merged;
};

#define AT_SUSPECT(member) RECORD_HERE(struct suspect_row, member)
#define AT_KEPT(member) RECORD_AT(struct suspect_row, kept, member)
#define AT_MERGED(member) RECORD_AT(struct suspect_row, merged, member)

static const struct field suspect_fields[] = {
    {"kind", AT_SUSPECT(kind)},
    {"keep", AT_SUSPECT(keep)},
    {"keep_scores", AT_KEPT(n_scores)},
    {"merge", AT_SUSPECT(merge)},
    {"merge_scores", AT_MERGED(n_scores)},
    {"reason", AT_SUSPECT(reason), .column = "why"},
};
static const struct record suspect_record = RECORD(suspect_fields);

static const struct field shown_fields[] = {
    {"keep", AT_SUSPECT(keep)},      {"scores", AT_KEPT(n_scores)}, {"merge", AT_SUSPECT(merge)},
    {"scores", AT_MERGED(n_scores)}, {"why", AT_SUSPECT(reason)},
};
static const struct record shown_record = RECORD(shown_fields);

const char *people_record_kind(enum person_kind kind)
{
    return kind == PERSON_INTERVIEWER ? "interviewer" : "candidate";
}

static struct person_row person_row(const struct person *person)
{
    const bool candidate = person->kind == PERSON_CANDIDATE;
    return (struct person_row){.kind = people_record_kind(person->kind),
                               .label = candidate ? person->code : person->name,
                               .id = candidate ? person->export_id : NULL,
                               .code = candidate ? person->code : NULL,
                               .name = candidate ? person->name : NULL,
                               .person = person};
}

static void add_people(const struct person *people, size_t n, const struct record *record,
                       struct table *table)
{
    for (size_t i = 0; i < n; i++) {
        const struct person_row row = person_row(&people[i]);
        record_add(record, &row, table);
    }
}

struct table *people_record_table(const struct people *people, bool names, struct arena *arena)
{
    const struct record *const record = names ? &named_record : &person_record;
    struct table *const table = record_table(record, arena);
    add_people(people->interviewers, people->n_interviewers, record, table);
    add_people(people->candidates, people->n_candidates, record, table);
    return table;
}

/* An interviewer by name; a candidate by code, or where `names` is true by the id of the export. */
static const char *label(const struct person *person, bool names)
{
    return person->kind == PERSON_INTERVIEWER ? person->name
           : names                            ? person->export_id
                                              : person->code;
}

json_t *people_record_json(const struct person *person, bool names)
{
    const struct person_row row = person_row(person);
    json_t *const object = json_object();
    json_put(object, row.kind, json_text(label(person, names)));
    if (names)
        record_put(&named_record, &row, object);
    record_put(&person_record, &row, object);
    return object;
}

const char *people_record_reason(const struct suspect *suspect, struct arena *arena)
{
    switch (suspect->likeness) {
    case NAMES_EQUAL:
        return "accents or punctuation";
    case NAMES_REORDERED:
        return "same letters, other order";
    case NAMES_TYPO:
        return "one letter differs (typo)";
    case NAMES_INITIAL:
        return "initial for a name";
    case NAMES_PART:
        return phrase_kept(arena, "{}, {}",
                           TEXT(suspect->first_word ? "first name only" : "part of the name"),
                           suspect->n_fit == 1 ? TEXT("one person fits")
                                               : PHRASE("{} people fit", DIGITS(suspect->n_fit)));
    case NAMES_DIFFER:
        break;
    }
    return "";
}

static struct suspect_row suspect_row(const struct suspect *suspect, const char *keep,
                                      const char *merge, struct arena *arena)
{
    return (struct suspect_row){.kind = people_record_kind(suspect->kept->kind),
                                .keep = keep,
                                .merge = merge,
                                .reason = people_record_reason(suspect, arena),
                                .kept = suspect->kept,
                                .merged = suspect->merged};
}

json_t *people_record_suspect(const struct suspect *suspect, bool names)
{
    struct arena scratch = {0};
    const struct suspect_row row = suspect_row(suspect, label(suspect->kept, names),
                                               label(suspect->merged, names), &scratch);
    json_t *const object = record_json(&suspect_record, &row);
    arena_free(&scratch);
    return object;
}

static const char *shown_name(const struct person *person, bool names, struct arena *arena)
{
    if (person->kind == PERSON_INTERVIEWER || !names)
        return label(person, false);
    return arena_format(arena, "%s %s", person->code, person->name);
}

static void add_suspects(const struct suspect *suspects, size_t n, bool names,
                         const struct record *record, struct table *table)
{
    for (size_t i = 0; i < n; i++) {
        const struct suspect_row row = suspect_row(
            &suspects[i], shown_name(suspects[i].kept, names, table->arena),
            shown_name(suspects[i].merged, names, table->arena), table->arena);
        record_add(record, &row, table);
    }
}

struct table *people_record_suspects(const struct suspect_lists *suspects, bool names,
                                     struct arena *arena)
{
    struct table *const table = record_table(&suspect_record, arena);
    add_suspects(suspects->interviewers, suspects->n_interviewers, names, &suspect_record, table);
    add_suspects(suspects->candidates, suspects->n_candidates, names, &suspect_record, table);
    return table;
}

struct table *people_record_shown(const struct suspect *suspects, size_t n, bool names,
                                  struct arena *arena)
{
    struct table *const table = record_table(&shown_record, arena);
    add_suspects(suspects, n, names, &shown_record, table);
    return table;
}
