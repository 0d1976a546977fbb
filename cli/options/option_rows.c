#include "cli/options/option_rows.h"

#include "cli/options/options.h"

/* What a value is and where it stands; what it is called and means comes next in the row. */
#define VALUE(of_kind, member) .kind = (of_kind), .address = offsetof(struct options, member)
#define FLAG(member) VALUE(OPTION_FLAG, member), NULL
#define TEXT(member) VALUE(OPTION_TEXT, member)
#define TEXTS(member) VALUE(OPTION_TEXTS, member)
#define COUNT(member, least) .lowest = (least), VALUE(OPTION_COUNT, member)
#define LIMIT(member) VALUE(OPTION_LIMIT, member)
#define CHOICE(member, words) .choices = (words), VALUE(OPTION_CHOICE, member)
#define DAY(member) VALUE(OPTION_DAY, member)
#define MONTH(member) VALUE(OPTION_MONTH, member)

static const struct option_choice formats[] = {{"table", FORMAT_TABLE},
                                               {"csv", FORMAT_CSV},
                                               {"json", FORMAT_JSON},
                                               {"md", FORMAT_MARKDOWN},
                                               {NULL, 0}};

static const struct option_choice date_orders[] = {
    {"dmy", DATE_ORDER_DMY}, {"mdy", DATE_ORDER_MDY}, {NULL, 0}};

static const struct option_choice person_kinds[] = {
    {"interviewer", PERSON_INTERVIEWER}, {"candidate", PERSON_CANDIDATE}, {NULL, 0}};

/* In the order of help. */
const struct option_row option_rows[] = {
    {"db", 'd', OPTIONS_DATABASE, TEXT(database), "CONNINFO",
     "a PostgreSQL server, instead of the private one"},
    {"show-sql", 0, OPTIONS_DATABASE, FLAG(show_sql), "print the SQL that is sent"},
    {"bank", 0, OPTIONS_BANK, TEXT(filter.bank), "NAME",
     "the question bank, where there are several"},
    {"role", 0, OPTIONS_FILTER, TEXT(filter.role), "NAME", "only this role"},
    {"stage", 0, OPTIONS_FILTER, TEXT(filter.stage), "NAME", "only this stage"},
    {"month", 0, OPTIONS_FILTER, MONTH(filter), "MONTH",
     "only this one: 2026-10, last (complete), or all"},
    {"from", 0, OPTIONS_FILTER, DAY(filter.from_day), "DATE", "from this day on (YYYY-MM-DD)"},
    {"to", 0, OPTIONS_FILTER, DAY(filter.to_day), "DATE", "up to and including this day"},
    {"format", 0, OPTIONS_FORMAT, CHOICE(format, formats), "FORMAT",
     "table (default), csv, json or md"},
    {"output", 'o', OPTIONS_OUTPUT, TEXTS(outputs), "FILE", "write to FILE"},
    {"names", 0, OPTIONS_ANALYSIS | OPTIONS_PEOPLE, FLAG(names),
     "show candidates by name instead of code"},
    {"hide-interviewers", 0, OPTIONS_ANALYSIS, FLAG(hide_interviewers),
     "show interviewers by number"},
    {"floor", 0, OPTIONS_ANALYSIS, COUNT(floor, 2), "N", "say \"too few\" below N observations"},
    {"pair", 0, OPTIONS_PAIR, TEXT(pair), "A,B", "two interviewers alone, level by level"},
    {"stages", 0, OPTIONS_STAGES, TEXT(stages), "A,B,C", "the stages that count, in their order"},
    {"criteria", 0, OPTIONS_CRITERIA, FLAG(criteria), "the criteria of rubrics, each by itself"},
    {"fail-on-findings", 0, OPTIONS_FINDINGS, FLAG(fail_on_findings),
     "end with status 7 where a finding is clear"},
    {"minutes", 0, OPTIONS_PLAN, TEXT(minutes), "LIST|FILE", "how long questions take: 6,4.3=15"},
    {"scale", 0, OPTIONS_READING, TEXT(scale), "SCALE",
     "1..5, 0..4:0.5, No,Mixed,Yes, greenhouse …"},
    {"encoding", 0, OPTIONS_READING, TEXT(encoding), "NAME",
     "such as utf-16le, windows-1252, macroman"},
    {"date-order", 0, OPTIONS_READING, CHOICE(date_order, date_orders), "ORDER",
     "of numbers in dates: dmy or mdy"},
    {"interviewer", 0, OPTIONS_READING, TEXT(interviewer), "NAME", "who gave all the scores"},
    {"sheet", 0, OPTIONS_READING, TEXT(sheet), "NAME|N", "the sheet of a workbook with the scores"},
    {"repair-ids", 0, OPTIONS_READING, FLAG(repair_ids), "\"01. Jan\" was the question 1.1"},
    {"map", 0, OPTIONS_READING, TEXT(map), "FILE", "read the export as this mapping file says"},
    {"write-map", 0, OPTIONS_INSPECT, TEXT(write_map), "FILE",
     "write how it is read to a mapping file"},
    {"rejects", 0, OPTIONS_INGEST, TEXT(rejects), "FILE", "where rows that cannot be read go"},
    {"max-rejects", 0, OPTIONS_INGEST, LIMIT(max_rejects), "N|P%",
     "load nothing when more rows cannot be read"},
    {"dry-run", 0, OPTIONS_DRY_RUN, FLAG(dry_run), "do everything but keep it"},
    {"seed", 0, OPTIONS_SIMULATE, COUNT(seed, 0), "N", "another year of interviews (default 1)"},
    {"candidates", 0, OPTIONS_SIMULATE, COUNT(candidates, 1), "N", "how many candidates"},
    {"interviewers", 0, OPTIONS_SIMULATE, COUNT(interviewers, 2), "N", "how many interviewers"},
    {"every-fault", 0, OPTIONS_SIMULATE, FLAG(every_fault), "plant every kind of fault"},
    {"funnel", 0, OPTIONS_TRUTH, FLAG(funnel), "some candidates stop after the first stage"},
    {"truth", 0, OPTIONS_TRUTH, TEXT(truth), "FILE", "write the true parameters to FILE (JSON)"},
    {"suspects", 0, OPTIONS_PEOPLE, FLAG(suspects), "names that could be one person's"},
    {"merge", 0, OPTIONS_PEOPLE, FLAG(merge), "all scores of the second count as the first's"},
    {"unmerge", 0, OPTIONS_PEOPLE, FLAG(unmerge), "take a merge back"},
    {"as", 0, OPTIONS_PEOPLE, CHOICE(person_kind, person_kinds), "KIND",
     "interviewer or candidate, where a name is both"},
    {"replace", 0, OPTIONS_RESTORE, FLAG(replace), "replace the data that are there"},
    {"quiet", 'q', OPTIONS_ALWAYS, FLAG(quiet), "no messages but errors"},
    {"help", 'h', OPTIONS_ALWAYS, FLAG(help), "this text"},
};

const size_t n_option_rows = sizeof option_rows / sizeof *option_rows;

bool option_rows_has(const struct option_row *row, unsigned groups)
{
    return row->groups & (groups | OPTIONS_ALWAYS);
}
