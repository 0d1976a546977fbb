#include "cli/study_news.h"

#include "cli/study_history.h"
#include "cli/study_look.h"
#include "cli/study_model.h"
#include "reports/monthly/news.h"

/* Each look takes as long as the report itself. */
enum { MOST_RATINGS_OF_LOOKS = 1000000 };

enum { NEWS_PARTS = ANALYSIS_QUESTIONS | ANALYSIS_INTERVIEWERS | ANALYSIS_CRITERIA };

static size_t count_looks(const struct study *study)
{
    return study->snapshot.n_ratings > MOST_RATINGS_OF_LOOKS ? 2 : NEWS_LOOKS;
}

/* The study's filter as it was so many months before. */
static struct filter earlier(const struct filter *filter, int32_t months)
{
    const int32_t last = window_months_before(filter->to_day, months);
    const struct day_range days = window_days(filter->window, last);
    struct filter before = *filter;
    before.from_day = days.first;
    before.to_day = last;
    return before;
}

static bool look_back(struct study *study, int32_t months, struct news *news, struct error *error)
{
    struct arena arena = {0};
    struct analysis *analysis, *since = NULL;
    struct report report;
    const struct filter filter = earlier(&study->report.filter, months);
    const bool done = study_look(study, &filter, NEWS_PARTS, &arena, &analysis, &report, error) &&
                      (!study->anew ||
                       study_look_anew(study, NEWS_PARTS, &arena, &since, &report, error)) &&
                      study_modelled(study, &report, &arena, error) &&
                      (!study->wants.history || study_history(study, &report, &arena, error));
    if (done)
        news_look(news, &report);
    analysis_free(since);
    analysis_free(analysis);
    arena_free(&arena);
    return done;
}

bool study_news(struct invocation *invocation, struct study *study, struct error *error)
{
    struct report *const report = &study->report;
    if (report->filter.window == WINDOW_NONE || report->filter.to_day == INT32_MAX ||
        window_months_before(report->filter.to_day, NEWS_LOOKS) == INT32_MIN)
        return true;
    struct news *const news = ARENA_NEW(&invocation->run, struct news);
    *news = (struct news){.arena = &invocation->run};
    for (size_t months = count_looks(study) - 1; months > 0; months--)
        if (!look_back(study, (int32_t)months, news, error))
            return false;
    news_look(news, report);
    report->news = news;
    return true;
}
