#include "reports/table/share_bar.h"

#include <math.h>
#include <stdbool.h>

const char share_bar_axis[] = "difficulty 0–100";

/* The half of a column that a share falls into. */
static size_t half_of(double share)
{
    const double at = floor(share * 2 * SHARE_BAR_WIDTH);
    return at <= 0 ? 0 : at >= 2 * SHARE_BAR_WIDTH ? 2 * SHARE_BAR_WIDTH - 1 : (size_t)at;
}

static bool is_line(size_t column, const struct limits *limits)
{
    return column == half_of(limits->too_hard) / 2 || column == half_of(limits->too_easy) / 2;
}

static const char *interval_part(size_t column, size_t first, size_t last, bool line)
{
    const bool left = 2 * column >= first && 2 * column <= last;
    const bool right = 2 * column + 1 >= first && 2 * column + 1 <= last;
    if (left && right)
        return line ? "┼" : "─";
    if (line)
        return "┊";
    return left ? "╴" : right ? "╶" : " ";
}

void share_bar(const struct estimate *share, const struct limits *limits, struct buffer *text)
{
    const bool ok = share->status == ESTIMATE_OK;
    for (size_t column = 0; column < SHARE_BAR_WIDTH; column++) {
        const bool line = is_line(column, limits);
        if (!ok)
            buffer_add(text, line ? "┊" : " ");
        else if (column == half_of(share->value) / 2)
            buffer_add(text, "●");
        else
            buffer_add(text,
                       interval_part(column, half_of(share->lower), half_of(share->upper), line));
    }
}

void share_bar_filled(double share, size_t width, struct buffer *text)
{
    static const char *const eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    if (!(share > 0))
        return;
    size_t filled = (size_t)lround(8 * share * (double)width);
    filled = filled == 0 ? 1 : filled > 8 * width ? 8 * width : filled;
    for (size_t i = 0; i < filled / 8; i++)
        buffer_add(text, "█");
    buffer_add(text, eighths[filled % 8]);
}
