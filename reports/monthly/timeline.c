#include "reports/monthly/timeline.h"

#include <assert.h>
#include <string.h>

#include "analytics/measure/month.h"
#include "reports/model/finding_names.h"
#include "reports/model/headline.h"
#include "reports/model/question_order.h"
#include "reports/monthly/past_words.h"
#include "reports/questions/finding_words.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

enum { MOST_ROWS = 24 };

/* --- Rows ------------------------------------------------------------------------------------- */

struct kind {
    const char *what, *colour;
};

/* Beyond those of questions, which are called and coloured as in their table. */
static const struct kind kinds[] = {
    [FINDING_RARER] = {"required is rarer", "flat"},
    [FINDING_SEVERE] = {"scores lower", "hard"},
    [FINDING_LENIENT] = {"scores higher", "easy"},
    [FINDING_FEW_LEVELS] = {"uses few scores", "flat"},
    [FINDING_GROWN_HARDER] = {"has grown harder", "hard"},
    [FINDING_GROWN_EASIER] = {"has grown easier", "easy"},
    [FINDING_GROWN_SEVERE] = {"has moved lower", "hard"},
    [FINDING_GROWN_LENIENT] = {"has moved higher", "easy"},
    [FINDING_LEVEL] = {"apart in level", "hard"},
    [FINDING_CENTRAL] = {"keeps to the middle", "flat"},
    [FINDING_HALO] = {"scores the candidate more than the answer", "flat"},
    [FINDING_BIAS] = {"reads a topic otherwise", "flat"},
    [FINDING_APART] = {"are far apart", "flat"},
    [FINDING_FEWER_PASS] = {"fewer pass", "flat"},
    [FINDING_MORE_PASS] = {"more pass", "flat"},
};
static_assert(sizeof kinds / sizeof *kinds == N_FINDINGS, "each kind of finding has words");

static struct kind kind_called(enum finding_kind kind)
{
    const struct finding finding = {.kind = kind, .strength = STRENGTH_CLEAR};
    return kind > FINDING_TOO_FEW
               ? kinds[kind]
               : (struct kind){finding_words_label(&finding), question_order_mark(&finding).class};
}

const char *timeline_what(enum finding_kind kind)
{
    return kind_called(kind).what;
}

static struct kind kind_of(const struct news_item *news)
{
    enum finding_kind kind = 0;
    while (kind + 1 < N_FINDINGS && strcmp(finding_names_kind(kind), news->kind) != 0)
        kind++;
    return kind_called(kind);
}

static enum timeline_cell cell_of(enum news_mark mark, bool known, bool last)
{
    switch (mark) {
    case MARKED_WATCH:
        return known ? CELL_KNOWN : CELL_WATCH;
    case MARKED_CLEAR:
        return known ? CELL_KNOWN : CELL_CLEAR;
    case MARKED_WAITS:
        return CELL_WAITS;
    case MARKED_GONE:
        return last ? CELL_GONE : CELL_NOTHING;
    case MARKED_FIXED:
        return last ? CELL_FIXED : CELL_NOTHING;
    default:
        return CELL_NOTHING;
    }
}

static void set_state(struct timeline_row *row)
{
    row->state = news_is_past(row->news)       ? past_words_mark(row->news)
                 : row->known                  ? "known"
                 : row->news->now == NEWS_BACK ? "back"
                 : row->news->now == NEWS_NEW  ? "new"
                                               : "still";
    row->day = row->news->since;
    if (row->known) {
        row->day = row->known->until;
        row->verb = row->day == INT32_MAX ? NULL : "until";
    } else if (strcmp(row->state, "still") == 0) {
        row->verb = row->news->always ? "as a year ago" : "since";
        row->day = row->news->always ? INT32_MIN : row->news->since;
    } else if (row->news->now == NEWS_WAITS) {
        row->day = row->news->changed;
        row->verb = "since";
    }
}

/* Whom or what it is about: two by both names. */
static const char *name_of(const struct news_item *news, struct arena *arena)
{
    if (news->subject == HEADLINE_GAP)
        return "Interviewers";
    return news->other ? arena_format(arena, "%s + %s", news->name, news->other) : news->name;
}

static void add_row(struct timeline *timeline, const struct news_item *news,
                    const struct finding_note *known, enum timeline_group group,
                    struct arena *arena)
{
    if (timeline->n == MOST_ROWS) {
        timeline->n_more++;
        return;
    }
    const struct kind kind = kind_of(news);
    const size_t first = timeline->last_month + 1 - TIMELINE_MONTHS;
    struct timeline_row *const row = &timeline->rows[timeline->n++];
    *row = (struct timeline_row){.news = news,
                                 .known = known,
                                 .group = group,
                                 .name = name_of(news, arena),
                                 .what = kind.what,
                                 .colour = kind.colour};
    for (size_t i = 0; i < TIMELINE_MONTHS; i++)
        row->cells[i] = cell_of(news->marks[NEWS_LOOKS - TIMELINE_MONTHS + i],
                                known && (first + i == timeline->last_month ||
                                          first + i >= month_of_day(known->noted_on)),
                                i + 1 == TIMELINE_MONTHS);
    set_state(row);
}

static bool has_row(const struct timeline *timeline, const struct news_item *news)
{
    for (size_t i = 0; i < timeline->n; i++)
        if (timeline->rows[i].news == news)
            return true;
    return false;
}

struct timeline timeline_of(const struct report *report, struct arena *arena)
{
    struct timeline timeline = {0};
    if (!report->news || report->news->n_looks < NEWS_LOOKS)
        return timeline;
    const struct headline headline = headline_of(report, arena);
    timeline.rows = ARENA_ARRAY(arena, MOST_ROWS, struct timeline_row);
    timeline.last_month = month_of_day(report->filter.to_day);
    for (size_t i = 0; i < headline.n_clear; i++) {
        const struct news_item *const news = news_of(report, &headline.items[i]);
        if (news && !has_row(&timeline, news))
            add_row(&timeline, news, headline.items[i].known,
                    i < headline.n_open ? GROUP_OPEN : GROUP_KNOWN, arena);
    }
    for (size_t i = 0; i < report->news->n; i++)
        if (news_is_past(&report->news->items[i]))
            add_row(&timeline, &report->news->items[i], NULL, GROUP_PAST, arena);
    return timeline;
}

/* --- Words ------------------------------------------------------------------------------------ */

const char *timeline_cell_name(enum timeline_cell cell)
{
    static const char *const names[N_CELLS] = {"",           "to watch", "clear", "known",
                                               "cannot say", "gone",     "fixed"};
    return names[cell];
}

static size_t count(const struct timeline *timeline, const char *state)
{
    size_t n = 0;
    for (size_t i = 0; i < timeline->n; i++)
        n += strcmp(timeline->rows[i].state, state) == 0;
    return n;
}

void timeline_state(const struct timeline_row *row, struct buffer *text)
{
    phrase(text, "{}{}{}", TEXT(row->state), PHRASE_IF(row->verb != NULL, ", {}", TEXT(row->verb)),
           PHRASE_IF(row->verb != NULL && row->day != INT32_MIN, " {}", MONTH_OF(row->day)));
}

/* "Two are new, one is back; one was fixed and one is gone", zero counts left out. */
static const char *title_of(const struct timeline *timeline, struct arena *arena)
{
    const size_t fresh = count(timeline, "new"), back = count(timeline, "back"),
                 fixed = count(timeline, "fixed"), gone = count(timeline, "gone"),
                 waits = count(timeline, "changed"), still = count(timeline, "still");
    const struct phrase_value now[] = {PHRASE_IF(fresh, "{} {is|are} new", SPELLED(fresh)),
                                       PHRASE_IF(back, "{} {is|are} back", SPELLED(back))};
    const struct phrase_value past[] = {
        PHRASE_IF(fixed, "{} {was|were} fixed", SPELLED(fixed)),
        PHRASE_IF(gone, "{} {is|are} gone", SPELLED(gone)),
        PHRASE_IF(waits, "{} {waits|wait} for scores since a change", SPELLED(waits))};
    struct buffer title = {0};
    phrase(&title, "{}", fresh + back > 0 ? LIST_OF(now) : TEXT("nothing is new"));
    if (fixed + gone + waits)
        phrase(&title, "; {}", LIST_OF(past));
    else if (fresh + back == 0 && still)
        phrase(&title, "; {} {finding stands|findings stand} from the months before",
               SPELLED(still));
    wording_capital(&title, 0);
    return wording_keep(&title, arena);
}

static bool has_cell(const struct timeline *timeline, enum timeline_cell cell)
{
    for (size_t i = 0; i < timeline->n; i++)
        for (size_t m = 0; m < TIMELINE_MONTHS; m++)
            if (timeline->rows[i].cells[m] == cell)
                return true;
    return false;
}

static const char *reading_of(const struct report *report, const struct timeline *timeline,
                              struct arena *arena)
{
    static const struct {
        enum timeline_cell cell;
        const char *words;
    } forms[] = {{CELL_CLEAR, "Filled: clear. "},
                 {CELL_WATCH, "Outlined: to watch. "},
                 {CELL_WAITS, "Dotted: too little to say since a change. "},
                 {CELL_KNOWN, "A line on grey: known. "}};
    struct buffer reading = {0};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (has_cell(timeline, forms[i].cell))
            phrase(&reading, "{}", TEXT(forms[i].words));
    const int32_t months = window_months(report->filter.window);
    if (months > 0)
        phrase(&reading, "Each month looks at the {} months to its end.", SPELLED((size_t)months));
    else
        phrase(&reading, "Each month looks at all scores up to its end.");
    if (timeline->n_more > 0)
        phrase(&reading, " Not shown: {} more finding{|s}.", SPELLED(timeline->n_more));
    return wording_keep(&reading, arena);
}

/* "5.2 strong candidates do worse: clear in seven of twelve months; still, since March 2026." */
static void describe_row(const struct timeline_row *row, struct buffer *text)
{
    size_t n_clear = 0;
    for (size_t m = 0; m < TIMELINE_MONTHS; m++)
        n_clear += row->cells[m] == CELL_CLEAR || row->cells[m] == CELL_KNOWN;
    phrase(text, " {} {}: found in {} of twelve months; ", TEXT(row->name), TEXT(row->what),
           SPELLED(n_clear));
    timeline_state(row, text);
    phrase(text, ".");
}

void timeline_words(const struct report *report, const struct timeline *timeline,
                    struct arena *arena, struct chart *chart)
{
    chart->title = title_of(timeline, arena);
    chart->reading = reading_of(report, timeline, arena);
    struct buffer text = {0};
    phrase(&text, "A row for each finding and a column for each of twelve months to {}. {}.",
           MONTH(timeline->last_month), TEXT(chart->title));
    for (size_t i = 0; i < timeline->n; i++)
        describe_row(&timeline->rows[i], &text);
    chart->description = wording_keep(&text, arena);
}
