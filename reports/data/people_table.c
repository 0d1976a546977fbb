#include "reports/data/people_table.h"

#include "reports/table/table_estimate.h"

static const struct table_column interviewer_columns[] = {TABLE_TEXT_COLUMN("interviewer"),
                                                          TABLE_NUMBER_COLUMN("scores"),
                                                          TABLE_TEXT_COLUMN("merged into")};

static const struct table_column candidate_columns[] = {
    TABLE_TEXT_COLUMN("candidate"), TABLE_NUMBER_COLUMN("scores"), TABLE_TEXT_COLUMN("merged into"),
    TABLE_TEXT_COLUMN("id"), TABLE_TEXT_COLUMN("name")};

static const struct table_column data_columns[] = {
    TABLE_TEXT_COLUMN("kind"),        TABLE_TEXT_COLUMN("person"), TABLE_NUMBER_COLUMN("scores"),
    TABLE_TEXT_COLUMN("merged_into"), TABLE_TEXT_COLUMN("id"),     TABLE_TEXT_COLUMN("name")};

static const struct table_column suspect_columns[] = {
    TABLE_TEXT_COLUMN("keep"), TABLE_NUMBER_COLUMN("scores"), TABLE_TEXT_COLUMN("merge"),
    TABLE_NUMBER_COLUMN("scores"), TABLE_TEXT_COLUMN("why")};

static const struct table_column suspect_data_columns[] = {
    TABLE_TEXT_COLUMN("kind"),           TABLE_TEXT_COLUMN("keep"),
    TABLE_NUMBER_COLUMN("keep_scores"),  TABLE_TEXT_COLUMN("merge"),
    TABLE_NUMBER_COLUMN("merge_scores"), TABLE_TEXT_COLUMN("why")};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The columns of candidates that stand without names, and of the data likewise. */
enum { CODES_ONLY = 3, DATA_CODES_ONLY = 4 };

static const char *plural(size_t n)
{
    return n == 1 ? "" : "s";
}

const char *people_table_label(const struct person *person, bool names)
{
    return person->kind == PERSON_INTERVIEWER ? person->name
           : names                            ? person->export_id
                                              : person->code;
}

static void add_people(const struct person *people, size_t n, bool names, struct table *table,
                       struct table *data)
{
    for (size_t i = 0; i < n; i++) {
        const struct person *const person = &people[i];
        const bool candidate = person->kind == PERSON_CANDIDATE;
        const char *const label = candidate ? person->code : person->name;
        table_add(table, label);
        table_add_count(table, person->n_scores);
        table_add(table, person->merged_into);
        table_add(data, candidate ? "candidate" : "interviewer");
        table_add(data, label);
        table_add_count(data, person->n_scores);
        table_add(data, person->merged_into);
        for (struct table *to = table; names; to = data) {
            if (candidate || to == data) {
                table_add(to, candidate ? person->export_id : NULL);
                table_add(to, candidate ? person->name : NULL);
            }
            if (to == data)
                break;
        }
    }
}

struct table *people_table(const struct people *people, bool names, struct arena *arena)
{
    struct table *const interviewers = table_create(arena, interviewer_columns,
                                                    COUNT(interviewer_columns));
    struct table *const candidates = table_create(arena, candidate_columns,
                                                  names ? COUNT(candidate_columns) : CODES_ONLY);
    struct table *const data = table_create(arena, data_columns,
                                            names ? COUNT(data_columns) : DATA_CODES_ONLY);
    add_people(people->interviewers, people->n_interviewers, names, interviewers, data);
    add_people(people->candidates, people->n_candidates, names, candidates, data);
    interviewers->title = arena_format(arena, "%zu interviewer%s", people->n_interviewers,
                                       plural(people->n_interviewers));
    candidates->title = arena_format(arena, "%zu candidate%s", people->n_candidates,
                                     plural(people->n_candidates));
    interviewers->next = candidates;
    interviewers->data = data;
    return interviewers;
}

const char *people_table_suspect_reason(const struct suspect *suspect, struct arena *arena)
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
        return arena_format(
            arena, "%s, %s", suspect->first_word ? "first name only" : "part of the name",
            suspect->n_fit == 1 ? "one person fits"
                                : arena_format(arena, "%zu people fit", suspect->n_fit));
    case NAMES_DIFFER:
        break;
    }
    return "";
}

static const char *suspect_name(const struct person *person, bool names, struct arena *arena)
{
    if (person->kind == PERSON_INTERVIEWER || !names)
        return people_table_label(person, false);
    return arena_format(arena, "%s %s", person->code, person->name);
}

static struct table *list(const struct suspect *suspects, size_t n, const char *kind, bool names,
                          struct table *data, struct arena *arena)
{
    struct table *const table = table_create(arena, suspect_columns, COUNT(suspect_columns));
    for (size_t i = 0; i < n; i++) {
        const struct suspect *const suspect = &suspects[i];
        const char *const kept = suspect_name(suspect->kept, names, arena);
        const char *const merged = suspect_name(suspect->merged, names, arena);
        const char *const reason = people_table_suspect_reason(suspect, arena);
        table_add(table, kept);
        table_add_count(table, suspect->kept->n_scores);
        table_add(table, merged);
        table_add_count(table, suspect->merged->n_scores);
        table_add(table, reason);
        table_add(data, kind);
        table_add(data, kept);
        table_add_count(data, suspect->kept->n_scores);
        table_add(data, merged);
        table_add_count(data, suspect->merged->n_scores);
        table_add(data, reason);
    }
    table->title = arena_format(arena, "%zu pair%s of %ss who could be one person", n, plural(n),
                                kind);
    return table;
}

struct table *people_table_suspects(const struct suspect_lists *suspects, bool names,
                                    struct arena *arena)
{
    struct table *const data = table_create(arena, suspect_data_columns,
                                            COUNT(suspect_data_columns));
    struct table *const first = list(suspects->interviewers, suspects->n_interviewers,
                                     "interviewer", names, data, arena);
    first->next = list(suspects->candidates, suspects->n_candidates, "candidate", names, data,
                       arena);
    first->data = data;
    table_note(first->next, "Nothing is merged by itself: two people can have one name. "
                            "`assay people --merge KEEP MERGE` makes one of two, `assay people "
                            "--unmerge MERGE` takes that back.");
    return first;
}
