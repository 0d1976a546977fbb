#include "cli/options/option_rows.h"

#include <assert.h>

#include "cli/options/options.h"

/* What a value is and where it stands; what it is called and means comes next in the row. */
#define VALUE(of_kind, member) .kind = (of_kind), .address = offsetof(struct options, member)
#define FLAG(member) VALUE(OPTION_FLAG, member), NULL
#define TEXT(member) VALUE(OPTION_TEXT, member)
#define TEXTS(member) VALUE(OPTION_TEXTS, member)
#define COUNT(member, least) .lowest = (least), VALUE(OPTION_COUNT, member)
#define NUMBER(member, to) .most = (to), VALUE(OPTION_NUMBER, member)
#define LIMIT(member) VALUE(OPTION_LIMIT, member)
#define CHOICE(member, words) .choices = (words), VALUE(OPTION_CHOICE, member)
#define DAY(member) VALUE(OPTION_DAY, member)
#define MONTH(member) VALUE(OPTION_MONTH, member)
#define ZONE(member) VALUE(OPTION_ZONE, member)
#define UNTIL(member) VALUE(OPTION_UNTIL, member)

static const struct option_choice formats[] = {{"table", FORMAT_TABLE},
                                               {"csv", FORMAT_CSV},
                                               {"json", FORMAT_JSON},
                                               {"md", FORMAT_MARKDOWN},
                                               {NULL, 0}};

static const struct option_choice windows[] = {
    {"12m", WINDOW_12_MONTHS}, {"6m", WINDOW_6_MONTHS}, {"all", WINDOW_ALL}, {NULL, 0}};

static const struct option_choice pair_choices[] = {
    {"worst", PAIRS_WORST}, {"all", PAIRS_ALL}, {NULL, 0}};

static const struct option_choice findings_to_fail_on[] = {
    {"open", FAIL_ON_OPEN}, {"all", FAIL_ON_ALL}, {NULL, 0}};

static const struct option_choice colors[] = {
    {"auto", COLOR_AUTO}, {"always", COLOR_ALWAYS}, {"never", COLOR_NEVER}, {NULL, 0}};

static const struct option_choice audiences[] = {
    {"lead", AUDIENCE_LEAD}, {"panel", AUDIENCE_PANEL}, {"manager", AUDIENCE_MANAGER}, {NULL, 0}};

static const struct option_choice chats[] = {
    {"md", CHAT_MARKDOWN}, {"slack", CHAT_SLACK}, {NULL, 0}};

static const struct option_choice date_orders[] = {
    {"dmy", DATE_ORDER_DMY}, {"mdy", DATE_ORDER_MDY}, {NULL, 0}};

static const struct option_choice estimators[] = {
    {"mml", ESTIMATOR_MARGINAL}, {"jml", ESTIMATOR_JOINT}, {NULL, 0}};

static const struct option_choice person_kinds[] = {
    {"interviewer", PERSON_INTERVIEWER}, {"candidate", PERSON_CANDIDATE}, {NULL, 0}};

/* Any of these, and libpq reads them all. */
static const char *const libpq_variables[] = {"PGHOST",     "PGHOSTADDR", "PGPORT",
                                              "PGDATABASE", "PGSERVICE",  NULL};

/* In the order of help. */
const struct option_row option_rows[] = {
    {"db", 'd', OPTIONS_DATABASE | OPTIONS_SETTING, TEXT(database), "CONNINFO",
     "a PostgreSQL server, instead of the private one", .is_secret = true, .variable = "ASSAY_DB",
     .beside = libpq_variables},
    {"show-sql", 0, OPTIONS_DATABASE, FLAG(show_sql), "print the SQL that is sent"},
    {"bank", 0, OPTIONS_BANK | OPTIONS_SETTING, TEXT(filter.bank), "NAME",
     "the question bank, where there are several", .values = VALUES_BANK},
    {"role", 0, OPTIONS_FILTER | OPTIONS_SETTING, TEXT(filter.role), "NAME", "only this role",
     .values = VALUES_ROLE},
    {"stage", 0, OPTIONS_FILTER, TEXT(filter.stage), "NAME", "only this stage",
     .values = VALUES_STAGE},
    {"month", 0, OPTIONS_FILTER, MONTH(filter), "MONTH",
     "only this one: 2026-10, last (complete), or all", .values = VALUES_MONTH},
    {"from", 0, OPTIONS_FILTER, DAY(filter.from_day), "DATE", "from this day on (YYYY-MM-DD)"},
    {"to", 0, OPTIONS_FILTER, DAY(filter.to_day), "DATE", "up to and including this day"},
    {"window", 0, OPTIONS_FILTER | OPTIONS_WINDOW, CHOICE(window, windows), "LENGTH",
     "what is judged, to the end of the month: 12m, 6m or all"},
    {"timezone", 0, OPTIONS_DATABASE | OPTIONS_FILTER | OPTIONS_READING | OPTIONS_SETTING,
     ZONE(timezone), "ZONE", "whose days and months count: Europe/Berlin (default UTC)",
     .usual = "UTC", .values = VALUES_ZONE},
    {"format", 0, OPTIONS_FORMAT, CHOICE(format, formats), "FORMAT",
     "table (default), csv, json or md", .usual = "table"},
    {"all", 0, OPTIONS_FORMAT, FLAG(all), "on a terminal: sound questions too, not their number"},
    {"no-pager", 0, OPTIONS_FORMAT, FLAG(no_pager),
     "on a terminal: print instead of opening the pager (PAGER, or less)"},
    {"output", 'o', OPTIONS_OUTPUT, TEXTS(outputs), "FILE", "write to FILE", .values = VALUES_FILE},
    {"names", 0, OPTIONS_ANALYSIS | OPTIONS_PEOPLE, FLAG(names),
     "show candidates by name instead of code"},
    {"hide-interviewers", 0, OPTIONS_ANALYSIS, FLAG(hide_interviewers),
     "show interviewers by number"},
    {"format", 0, OPTIONS_AUDIENCE, CHOICE(chat, chats), "FORMAT",
     "a message for a chat instead of a file: md or slack; of FILE.md too"},
    {"for", 0, OPTIONS_AUDIENCE, CHOICE(audience, audiences), "WHOM",
     "lead (default: all), panel (no candidates) or manager (no single interviewer either)",
     .usual = "lead"},
    {"for-interviewer", 0, OPTIONS_OWN, TEXT(for_interviewer), "NAME",
     "in place of the report somebody's own page: colleagues without names (.html, .json)",
     .values = VALUES_INTERVIEWER},
    {"without", 0, OPTIONS_AUDIENCE, TEXTS(left_out), "SECTION",
     "leave a section out, with what was found there; may be given again"},
    {"floor", 0, OPTIONS_ANALYSIS | OPTIONS_SETTING, COUNT(floor, 2), "N",
     "say \"too few\" below N observations"},
    {"pair", 0, OPTIONS_PAIR, TEXT(pair), "A,B", "two interviewers alone, level by level",
     .values = VALUES_INTERVIEWER},
    {"share", 0, OPTIONS_PAIR, NUMBER(share, 1), "SHARE",
     "of candidates who are taken, of whom to tell what agreement costs: 0.2"},
    {"pairs", 0, OPTIONS_PAIR, CHOICE(pairs, pair_choices), "worst|all",
     "csv and json: the 30 pairs that agree least, or all and by question"},
    {"measures", 0, OPTIONS_PAIR, FLAG(measures), "also the other measures of agreement"},
    {"stages", 0, OPTIONS_STAGES | OPTIONS_SETTING, TEXT(stages), "A,B,C",
     "the stages that count, in their order", .values = VALUES_STAGE},
    {"criteria", 0, OPTIONS_CRITERIA, FLAG(criteria), "the criteria of rubrics, each by itself"},
    {"fail-on-findings", 0, OPTIONS_FINDINGS, CHOICE(fail_on, findings_to_fail_on), "all",
     "end with status 7 where a finding is clear and not known; all: known ones too",
     .implied = "open"},
    {"note", 0, OPTIONS_NOTE, TEXT(note), "TEXT", "what is known about it"},
    {"owner", 0, OPTIONS_NOTE, TEXT(owner), "NAME", "who has it in hand"},
    {"until", 0, OPTIONS_NOTE, UNTIL(until), "MONTH", "known to the end of this month: 2027-01",
     .values = VALUES_FREE},
    {"changed", 0, OPTIONS_NOTE, DAY(changed), "DATE",
     "a question or an interviewer is another one from this day on"},
    {"drop", 0, OPTIONS_NOTE, FLAG(drop), "take back all that was noted about it"},
    {"estimator", 0, OPTIONS_MODEL, CHOICE(estimator, estimators), "mml|jml",
     "of the model: abilities integrated out (mml), or estimated too (jml)", .usual = "mml"},
    {"common-thresholds", 0, OPTIONS_MODEL, FLAG(common_thresholds),
     "the model's levels lie equally far apart on every question"},
    {"candidates", 0, OPTIONS_MODEL, FLAG(abilities), "JSON: what the model says of candidates"},
    {"minutes", 0, OPTIONS_PLAN, TEXT(minutes), "LIST|FILE", "how long questions take: 6,4.3=15",
     .values = VALUES_FILE},
    {"interview", 0, OPTIONS_PLAN | OPTIONS_INTERVIEW, COUNT(interview, 1), "MINUTES",
     "how long an interview has for questions (60)"},
    {"any-topic", 0, OPTIONS_PLAN, FLAG(any_topic), "let the last question of a topic go too"},
    {"scale", 0, OPTIONS_READING | OPTIONS_SETTING, TEXT(scale), "SCALE",
     "1..5, 0..4:0.5, No,Mixed,Yes, greenhouse …"},
    {"encoding", 0, OPTIONS_READING, TEXT(encoding), "NAME",
     "such as utf-16le, windows-1252, macroman"},
    {"date-order", 0, OPTIONS_READING | OPTIONS_SETTING, CHOICE(date_order, date_orders), "ORDER",
     "of numbers in dates: dmy or mdy"},
    {"interviewer", 0, OPTIONS_READING, TEXT(interviewer), "NAME", "who gave all the scores",
     .values = VALUES_INTERVIEWER},
    {"sheet", 0, OPTIONS_READING, TEXT(sheet), "NAME|N", "the sheet of a workbook with the scores"},
    {"candidate-column", 0, OPTIONS_READING, TEXT(column[COLUMN_OF_CANDIDATE]), "COL",
     "who was interviewed: a heading, or its number"},
    {"interviewer-column", 0, OPTIONS_READING, TEXT(column[COLUMN_OF_INTERVIEWER]), "COL",
     "who gave the score"},
    {"question-column", 0, OPTIONS_READING, TEXT(column[COLUMN_OF_QUESTION]), "COL",
     "which question it was"},
    {"stage-column", 0, OPTIONS_READING, TEXT(column[COLUMN_OF_STAGE]), "COL",
     "in which round the questions were asked again"},
    {"score-column", 0, OPTIONS_READING, TEXT(column[COLUMN_OF_SCORE]), "A,B",
     "the score, or the columns of scores"},
    {"rater-columns", 0, OPTIONS_READING, TEXT(column[COLUMNS_OF_RATERS]), "A,B,C",
     "columns of scores, one for each interviewer"},
    {"fill-down", 0, OPTIONS_READING, TEXT(column[COLUMNS_FILLED_DOWN]), "A,B",
     "columns whose empty cells hold what is above"},
    {"turned", 0, OPTIONS_READING, FLAG(turned), "the columns are rows, and the rows columns"},
    {"repair-ids", 0, OPTIONS_READING, FLAG(repair_ids), "\"01. Jan\" was the question 1.1"},
    {"map", 0, OPTIONS_READING, TEXT(map), "FILE", "read the export as this mapping file says",
     .values = VALUES_FILE},
    {"write-map", 0, OPTIONS_INSPECT, TEXT(write_map), "FILE",
     "write how it is read to a mapping file", .values = VALUES_FILE},
    {"rejects", 0, OPTIONS_INGEST, TEXT(rejects), "FILE", "where rows that cannot be read go",
     .values = VALUES_FILE},
    {"max-rejects", 0, OPTIONS_INGEST, LIMIT(max_rejects), "N|P%",
     "load nothing when more rows cannot be read"},
    {"new-interviews", 0, OPTIONS_INGEST, FLAG(new_interviews), "other dates are other interviews"},
    {"dry-run", 0, OPTIONS_DRY_RUN, FLAG(dry_run), "do everything but keep it"},
    {"seed", 0, OPTIONS_SIMULATE, COUNT(seed, 0), "N", "another year of interviews (default 1)",
     .usual = "1"},
    {"candidates", 0, OPTIONS_SIMULATE, COUNT(candidates, 1), "N", "how many candidates"},
    {"interviewers", 0, OPTIONS_SIMULATE, COUNT(interviewers, 2), "N", "how many interviewers"},
    {"offices", 0, OPTIONS_SIMULATE, COUNT(offices, 1), "N",
     "so many that share questions, and no candidate or interviewer"},
    {"months", 0, OPTIONS_SIMULATE, COUNT(months, 1), "N",
     "so many months of interviews, to October 2026 (12)"},
    {"fault-from", 0, OPTIONS_SIMULATE, COUNT(fault_from, 1), "MONTH",
     "faults begin with this month, counted from 1"},
    {"fault-until", 0, OPTIONS_SIMULATE, COUNT(fault_until, 1), "MONTH",
     "this is the last month with faults"},
    {"every-fault", 0, OPTIONS_SIMULATE, FLAG(every_fault), "plant every kind of fault"},
    {"no-faults", 0, OPTIONS_SIMULATE, FLAG(no_faults), "plant none"},
    {"constant-interviewer", 0, OPTIONS_SIMULATE, FLAG(constant_interviewer),
     "the last interviewer gives one level to everybody"},
    {"plain", 0, OPTIONS_SIMULATE, FLAG(plain),
     "one ability, slopes 1, nothing of an answer's own"},
    {"asked", 0, OPTIONS_SIMULATE, COUNT(asked, 2), "N",
     "core questions that a candidate is asked (10)"},
    {"per-answer", 0, OPTIONS_SIMULATE, COUNT(per_answer, 1), "N",
     "interviewers who score each answer (2; on site 2 or 3)"},
    {"singles", 0, OPTIONS_SIMULATE, NUMBER(singles, 1), "SHARE",
     "of answers that one interviewer alone scored: 0.5"},
    {"strength-routing", 0, OPTIONS_SIMULATE, FLAG(strength_routing),
     "strong candidates are mostly asked the harder questions"},
    {"specialists", 0, OPTIONS_SIMULATE, FLAG(specialists),
     "each question has interviewers of its own"},
    {"topic-correlation", 0, OPTIONS_SIMULATE, NUMBER(topic_correlation, 1), "R",
     "of a candidate's abilities on two topics (0.6)"},
    {"answer-sd", 0, OPTIONS_SIMULATE, NUMBER(answer_sd, 10), "LOGITS",
     "how much is particular to an answer (0.55)"},
    {"halo", 0, OPTIONS_SIMULATE, NUMBER(halo, 10), "LOGITS",
     "how much an interviewer sees in a candidate all through (0)"},
    {"repair", 0, OPTIONS_SIMULATE, TEXT(repair), "CODE:MONTH",
     "from this month on the question has no fault: 4.3:2026-05"},
    {"candidates", 0, OPTIONS_PROFILES, FLAG(profiles),
     "a topic profile of each candidate of the month"},
    {"compare", 0, OPTIONS_COMPARE, TEXT(compare), "A,B,C",
     "these alone, side by side in the order given"},
    {"unasked", 0, OPTIONS_COMPARE, FLAG(unasked), "which questions the last 20 were never asked"},
    {"sheet", 0, OPTIONS_SHEET, FLAG(debrief),
     "as a page for the debrief, to be printed (HTML, PDF)"},
    {"comments", 0, OPTIONS_SHEET, FLAG(comments), "what interviewers wrote beside the scores"},
    {"funnel", 0, OPTIONS_TRUTH, FLAG(funnel), "some candidates stop after the first stage"},
    {"truth", 0, OPTIONS_TRUTH, TEXT(truth), "FILE", "write the true parameters to FILE (JSON)",
     .values = VALUES_FILE},
    {"suspects", 0, OPTIONS_PEOPLE, FLAG(suspects), "names that could be one person's"},
    {"merge", 0, OPTIONS_PEOPLE, FLAG(merge), "all scores of the second count as the first's"},
    {"unmerge", 0, OPTIONS_PEOPLE, FLAG(unmerge), "take a merge back"},
    {"as", 0, OPTIONS_PEOPLE, CHOICE(person_kind, person_kinds), "KIND",
     "interviewer or candidate, where a name is both"},
    {"replace", 0, OPTIONS_RESTORE, FLAG(replace), "replace the data that are there"},
    {"pages", 0, OPTIONS_MANUAL, TEXT(pages), "FOLDER", "write every page, for man, to FOLDER",
     .values = VALUES_FILE},
    {"color", 0, OPTIONS_ALWAYS | OPTIONS_SETTING, CHOICE(color, colors), "WHEN",
     "auto (default: on a terminal), always or never", .usual = "auto", .variable = "NO_COLOR",
     .stands_for = "never"},
    {"no-settings", 0, OPTIONS_ALWAYS, FLAG(no_settings), "leave the file of settings aside"},
    {"verbose", 'v', OPTIONS_ALWAYS, FLAG(verbose), "say also what is done, and with what"},
    {"quiet", 'q', OPTIONS_ALWAYS, FLAG(quiet), "no messages but errors"},
    {"help", 'h', OPTIONS_ALWAYS, FLAG(help), "this text"},
};

const size_t n_option_rows = sizeof option_rows / sizeof *option_rows;

static_assert(sizeof option_rows / sizeof *option_rows <= MAX_OPTION_ROWS,
              "there are more options than struct options has room for");

bool option_rows_has(const struct option_row *row, unsigned groups)
{
    return row->groups & (groups | OPTIONS_ALWAYS);
}

static void describe(const struct option_row *row, const void *value, struct buffer *out)
{
    switch (row->kind) {
    case OPTION_FLAG:
        if (*(const bool *)value)
            buffer_format(out, "%s\n", row->name);
        break;
    case OPTION_TEXT:
        if (*(const char *const *)value)
            buffer_format(out, "%s=%s\n", row->name, *(const char *const *)value);
        break;
    case OPTION_TEXTS:
        for (size_t i = 0; i < ((const struct option_texts *)value)->n; i++)
            buffer_format(out, "%s=%s\n", row->name,
                          ((const struct option_texts *)value)->texts[i]);
        break;
    case OPTION_COUNT:
        buffer_format(out, "%s=%zu\n", row->name, *(const size_t *)value);
        break;
    case OPTION_CHOICE:
        buffer_format(out, "%s=%d\n", row->name, *(const int *)value);
        break;
    case OPTION_ZONE:
        buffer_format(out, "%s=%s\n", row->name, time_zone_name(value));
        break;
    case OPTION_NUMBER:
    case OPTION_LIMIT:
    case OPTION_DAY:
    case OPTION_UNTIL:
    case OPTION_MONTH:
        break;
    }
}

void option_rows_describe(const struct options *options, unsigned groups, struct buffer *out)
{
    for (size_t i = 0; i < n_option_rows; i++)
        if (option_rows[i].groups & groups)
            describe(&option_rows[i], (const char *)options + option_rows[i].address, out);
}
