#include "reports/model/question_order.h"

enum { KINDS = FINDING_TOO_FEW + 1 };

static const size_t places[] = {
    [STATE_FLAGGED] = 0, [STATE_WATCH] = 1, [STATE_CANNOT_SAY] = 2, [STATE_SOUND] = 3};

enum { LAST_PLACE = 3 };

size_t question_order_rank(const struct question_result *question)
{
    const size_t kind = question->n_findings ? (size_t)question->findings[0].kind : 0;
    return places[question->verdict.state] * KINDS + kind;
}

struct question_order question_order(const struct report *report, struct arena *arena)
{
    const struct question_result *const results = report->result->questions.questions;
    const size_t n = report->catalogue->n_questions;
    struct question_order order = {ARENA_ARRAY(arena, n, size_t), 0};
    for (size_t rank = 0; rank < (LAST_PLACE + 1) * (size_t)KINDS; rank++)
        for (size_t q = 0; q < n; q++)
            if (results[q].n_ratings + results[q].n_missing > 0 &&
                question_order_rank(&results[q]) == rank)
                order.questions[order.n++] = q;
    return order;
}

struct finding_mark question_order_mark(const struct finding *finding)
{
    if (finding->strength != STRENGTH_CLEAR)
        return (struct finding_mark){finding->strength == STRENGTH_WATCH ? "○" : "", "watch"};
    switch (finding->kind) {
    case FINDING_TOO_HARD:
    case FINDING_FLOOR:
        return (struct finding_mark){"▼", "hard"};
    case FINDING_TOO_EASY:
    case FINDING_CEILING:
        return (struct finding_mark){"▲", "easy"};
    case FINDING_DISAGREE:
        return (struct finding_mark){"■", "disa"};
    default:
        return (struct finding_mark){"◆", "flat"};
    }
}
