#include "reports/data/people_table.h"

#include "reports/table/table_estimate.h"
#include "reports/text/phrase.h"

static const struct table_column interviewer_columns[] = {TABLE_TEXT_COLUMN("interviewer"),
                                                          TABLE_NUMBER_COLUMN("scores"),
                                                          TABLE_TEXT_COLUMN("merged into")};

static const struct table_column candidate_columns[] = {
    TABLE_TEXT_COLUMN("candidate"), TABLE_NUMBER_COLUMN("scores"), TABLE_TEXT_COLUMN("merged into"),
    TABLE_TEXT_COLUMN("id"), TABLE_TEXT_COLUMN("name")};

#define LENGTH(array) (sizeof(array) / sizeof *(array))

/* The columns of candidates that stand without names. */
enum { CODES_ONLY = 3 };

static void add_person(const struct person *person, const char *label, struct table *table)
{
    table_add(table, label);
    table_add_count(table, person->n_scores);
    table_add(table, person->merged_into);
    if (table->n_columns == CODES_ONLY)
        return;
    table_add(table, person->export_id);
    table_add(table, person->name);
}

struct table *people_table(const struct people *people, bool names, struct arena *arena)
{
    struct table *const interviewers = table_create(arena, interviewer_columns,
                                                    LENGTH(interviewer_columns));
    struct table *const candidates = table_create(arena, candidate_columns,
                                                  names ? LENGTH(candidate_columns) : CODES_ONLY);
    for (size_t i = 0; i < people->n_interviewers; i++)
        add_person(&people->interviewers[i], people->interviewers[i].name, interviewers);
    for (size_t i = 0; i < people->n_candidates; i++)
        add_person(&people->candidates[i], people->candidates[i].code, candidates);
    interviewers->title = phrase_kept(arena, "{} interviewer{|s}", DIGITS(people->n_interviewers));
    candidates->title = phrase_kept(arena, "{} candidate{|s}", DIGITS(people->n_candidates));
    interviewers->next = candidates;
    interviewers->data = people_record_table(people, names, arena);
    return interviewers;
}

static struct table *list(const struct suspect *suspects, size_t n, enum person_kind kind,
                          bool names, struct arena *arena)
{
    struct table *const table = people_record_shown(suspects, n, names, arena);
    table->title = phrase_kept(arena, "{} pair{|s} of {}s who could be one person", DIGITS(n),
                               TEXT(people_record_kind(kind)));
    return table;
}

struct table *people_table_suspects(const struct suspect_lists *suspects, bool names,
                                    struct arena *arena)
{
    struct table *const first = list(suspects->interviewers, suspects->n_interviewers,
                                     PERSON_INTERVIEWER, names, arena);
    first->next = list(suspects->candidates, suspects->n_candidates, PERSON_CANDIDATE, names,
                       arena);
    first->data = people_record_suspects(suspects, names, arena);
    table_note(first->next, "Nothing is merged by itself: two people can have one name. "
                            "`assay people --merge KEEP MERGE` makes one of two, `assay people "
                            "--unmerge MERGE` takes that back.");
    return first;
}
