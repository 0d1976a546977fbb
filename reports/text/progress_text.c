#include "reports/text/progress_text.h"

#include "reports/text/format.h"
#include "reports/text/phrase.h"

static const double SECONDS_TO_JUDGE = 2;

static const struct {
    double bytes;
    const char *name;
} units[] = {{1u << 30, "GiB"}, {1u << 20, "MiB"}, {1u << 10, "KiB"}, {1, "bytes"}};

static void add_size(struct buffer *out, const struct progress *progress)
{
    const uint64_t whole = progress->total ? progress->total : progress->bytes;
    size_t unit = 0;
    while (units[unit].bytes > 1 && (double)whole < units[unit].bytes)
        unit++;
    const double done = (double)progress->bytes / units[unit].bytes;
    const double total = (double)whole / units[unit].bytes;
    const int digits = units[unit].bytes > 1 && total < 100;
    if (progress->total)
        phrase(out, "{} of ", NUMBER(done, digits));
    phrase(out, "{} {}", NUMBER(total, digits), TEXT(units[unit].name));
}

static void add_time(struct buffer *out, uint64_t seconds)
{
    if (seconds >= 3600)
        phrase(out, "{} h {} min", DIGITS(seconds / 3600), DIGITS(seconds / 60 % 60));
    else if (seconds >= 60)
        phrase(out, "{} min {} s", DIGITS(seconds / 60), DIGITS(seconds % 60));
    else
        phrase(out, "{} s", DIGITS(seconds));
}

void progress_text(const struct progress *progress, struct buffer *out)
{
    add_size(out, progress);
    if (progress->seconds < SECONDS_TO_JUDGE || !progress->bytes || !progress->total)
        return;
    if (progress->rows)
        phrase(out, ", {} rows/s", COUNT((size_t)((double)progress->rows / progress->seconds)));
    const uint64_t left = progress->bytes < progress->total ? progress->total - progress->bytes : 0;
    phrase(out, ", ");
    add_time(out, (uint64_t)((double)left / (double)progress->bytes * progress->seconds + 0.5));
    phrase(out, " left");
}
