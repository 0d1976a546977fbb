#ifndef ASSAY_CLI_STUDY_NEWS_H
#define ASSAY_CLI_STUDY_NEWS_H

#include "cli/study.h"

/*
 * Adds what is new to a finished study of a window: its findings beside those of the windows that
 * ended one to twelve months before, all from the study's snapshot. Of very many ratings only the
 * window a month before is looked at. Nothing where no window with an end is judged.
 */
bool study_news(struct invocation *invocation, struct study *study, struct error *error) MUST_CHECK;

#endif
