#include "reports/candidates/unasked_table.h"

#include <string.h>

#include "base/date.h"
#include "reports/table/json.h"
#include "reports/table/table_basis.h"
#include "reports/text/phrase.h"

static const struct table_column columns[] = {
    {"topic", TABLE_LEFT, false},      {"question", TABLE_LEFT, false},
    {"title", TABLE_LEFT, false},      {"asked before", TABLE_RIGHT, true},
    {"last asked", TABLE_LEFT, false},
};

static const char *topic_name(const struct snapshot_question *question, struct arena *arena)
{
    const struct topic *const topic = &question->topic;
    const char *const called = *topic->title ? topic->title : topic->code;
    return phrase_kept(arena, "{}{}", PRINTABLE(*called ? called : "all questions"),
                       TEXT(topic->bonus ? " (bonus)" : ""));
}

/* "Streaming Data (bonus) and Networking (bonus)": topics none of whose questions was asked. */
static struct phrase_value unasked_topics(const struct unasked *unasked, struct arena *arena)
{
    struct phrase_value *const names = ARENA_ARRAY(arena, unasked->n, struct phrase_value);
    size_t n = 0;
    const char *last = NULL;
    for (size_t i = 0; i < unasked->n; i++) {
        const struct snapshot_question *const question = unasked->questions[i].question;
        if (!unasked->questions[i].topic_unasked ||
            (last && strcmp(last, question->topic.code) == 0))
            continue;
        last = question->topic.code;
        names[n++] = TEXT(topic_name(question, arena));
    }
    return LIST(names, n);
}

/* "The last 20 candidates for “Backend engineer” were never asked 12 of 48 questions" */
static const char *title_of(const struct report *report, const struct unasked *unasked,
                            struct arena *arena)
{
    const size_t n = unasked->n_last;
    const char *const role = report->filter.role;
    if (n == 0)
        return "No candidate was asked anything";
    const char *const who = phrase_kept(
        arena, "The last {}{}", n == 1 ? TEXT("candidate") : PHRASE("{} candidates", COUNT(n)),
        PHRASE_IF(role != NULL, " for {}", QUOTED(role)));
    if (unasked->n == 0)
        return phrase_kept(arena, "{} {} asked every question{}", TEXT(who),
                           TEXT(n == 1 ? "was" : "were"), TEXT(n == 1 ? "" : " between them"));
    return phrase_kept(arena, "{} {} never asked {}", TEXT(who), TEXT(n == 1 ? "was" : "were"),
                       OF_ALL(unasked->n, unasked->n_questions, "question", "questions"));
}

static void add_question(const struct unasked_question *unasked, struct table *table)
{
    char day[11] = "never";
    table_add(table, topic_name(unasked->question, table->arena));
    table_add(table, unasked->question->question.code);
    table_add(table, unasked->question->question.title);
    table_add_count(table, unasked->n_candidates);
    if (unasked->last_day != INT32_MIN)
        date_format(unasked->last_day, day);
    else if (unasked->n_candidates > 0)
        strcpy(day, "not known");
    table_add(table, arena_copy(table->arena, day));
}

static void add_notes(const struct report *report, const struct unasked *unasked,
                      struct table *table)
{
    const struct phrase_value topics = unasked_topics(unasked, table->arena);
    if (topics.count > 0)
        table_note_phrase(table, "No question at all was asked of {}.", topics);
    else if (unasked->n > 0)
        table_note(table, "Something was asked of every topic.");
    if (unasked->last_day != INT32_MIN)
        table_note_phrase(
            table,
            "The latest answer of each is of {}{}. Asked: rated by anybody, with a "
            "score or without.",
            PHRASE_IF(unasked->first_day != INT32_MIN && unasked->first_day != unasked->last_day,
                      "{} to ", DAY(unasked->first_day)),
            DAY(unasked->last_day));
    table_basis_note(table, report);
}

struct table *unasked_table(const struct report *report, const struct unasked *unasked,
                            struct arena *arena)
{
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    table->title = title_of(report, unasked, arena);
    for (size_t i = 0; i < unasked->n; i++)
        add_question(&unasked->questions[i], table);
    add_notes(report, unasked, table);
    return table;
}

static json_t *question_json(const struct unasked_question *unasked)
{
    json_t *const object = json_object();
    json_put(object, "question", json_text(unasked->question->question.code));
    json_put(object, "title", json_text(unasked->question->question.title));
    json_put(object, "topic", json_text(unasked->question->topic.code));
    json_put(object, "topic_asked", json_boolean(!unasked->topic_unasked));
    json_put(object, "n_candidates", json_count(unasked->n_candidates));
    json_put(object, "last_day", json_day(unasked->last_day));
    return object;
}

void unasked_table_json(const struct report *report, const struct unasked *unasked,
                        struct buffer *out)
{
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_t *const questions = json_array();
    for (size_t i = 0; i < unasked->n; i++)
        json_append(questions, question_json(&unasked->questions[i]));
    json_put(document, "n_last", json_count(unasked->n_last));
    json_put(document, "first_day", json_day(unasked->first_day));
    json_put(document, "last_day", json_day(unasked->last_day));
    json_put(document, "n_questions", json_count(unasked->n_questions));
    json_put(document, "n_topics", json_count(unasked->n_topics));
    json_put(document, "n_topics_unasked", json_count(unasked->n_topics_unasked));
    json_put(document, "unasked", questions);
    json_document_end(document, out);
}
