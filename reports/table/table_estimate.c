#include "reports/table/table_estimate.h"

#include <math.h>

#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

const char *table_estimate_status(enum estimate_status status)
{
    static const char *const names[] = {[ESTIMATE_OK] = "ok",
                                        [ESTIMATE_TOO_FEW] = "too_few",
                                        [ESTIMATE_UNDEFINED] = "undefined",
                                        [ESTIMATE_NOT_CONVERGED] = "not_converged"};
    return names[status];
}

/* Whether there is a number to show; otherwise adds what stands in its place. */
static bool add_absence(struct table *table, const struct estimate *estimate)
{
    if (estimate->status == ESTIMATE_OK)
        return false;
    table_add(table, wording_absence(estimate));
    return true;
}

/* How a number is written: times a factor, with so many decimals. */
struct unit {
    double factor;
    int decimals;
    const char *sign;
};

static const struct unit share_unit = {100, 0, "\u00a0%"}, number_unit = {1, 2, ""};

/* As many as tell the bounds apart, within reason. */
static int decimals_of(const struct estimate *estimate, const struct unit *unit)
{
    const int most = unit->decimals + 4;
    int decimals = unit->decimals;
    double factor = unit->factor * pow(10, decimals);
    while (decimals < most && round(estimate->lower * factor) == round(estimate->upper * factor)) {
        factor *= 10;
        decimals++;
    }
    return decimals;
}

static void add_value(const struct estimate *estimate, const struct unit *unit, struct buffer *text)
{
    phrase(text, "{}{}", NUMBER(unit->factor * estimate->value, decimals_of(estimate, unit)),
           TEXT(unit->sign));
}

static void add_bounds(const struct estimate *estimate, const struct unit *unit,
                       struct buffer *text)
{
    phrase(text, "({})",
           BETWEEN(unit->factor * estimate->lower, unit->factor * estimate->upper,
                   decimals_of(estimate, unit)));
}

static void add_value_and_bounds(const struct estimate *estimate, const struct unit *unit,
                                 struct buffer *text)
{
    add_value(estimate, unit, text);
    phrase(text, " ");
    add_bounds(estimate, unit, text);
}

static void add_alone(struct table *table, const struct estimate *estimate, const struct unit *unit)
{
    if (add_absence(table, estimate))
        return;
    struct buffer text = {0};
    add_value(estimate, unit, &text);
    table_add(table, table_text(table, &text));
}

static void add_bounds_alone(struct table *table, const struct estimate *estimate,
                             const struct unit *unit)
{
    if (estimate->status != ESTIMATE_OK) {
        table_add(table, NULL);
        return;
    }
    struct buffer text = {0};
    add_bounds(estimate, unit, &text);
    table_add(table, table_text(table, &text));
}

static void add_both(struct table *table, const struct estimate *estimate, const struct unit *unit)
{
    if (add_absence(table, estimate))
        return;
    struct buffer text = {0};
    add_value_and_bounds(estimate, unit, &text);
    table_add(table, table_text(table, &text));
}

void table_estimate_interval_text(const struct estimate *estimate, struct buffer *text)
{
    add_value_and_bounds(estimate, &number_unit, text);
}

void table_estimate_share(struct table *table, const struct estimate *estimate)
{
    add_both(table, estimate, &share_unit);
}

void table_estimate_interval(struct table *table, const struct estimate *estimate)
{
    add_both(table, estimate, &number_unit);
}

void table_estimate_share_alone(struct table *table, const struct estimate *estimate)
{
    add_alone(table, estimate, &share_unit);
}

void table_estimate_share_bounds(struct table *table, const struct estimate *estimate)
{
    add_bounds_alone(table, estimate, &share_unit);
}

void table_estimate_number_alone(struct table *table, const struct estimate *estimate)
{
    add_alone(table, estimate, &number_unit);
}

void table_estimate_number_bounds(struct table *table, const struct estimate *estimate)
{
    add_bounds_alone(table, estimate, &number_unit);
}

void table_estimate_cells(struct table *table, const struct estimate *estimate)
{
    const bool ok = estimate->status == ESTIMATE_OK;
    table_add_number(table, ok ? estimate->value : NAN);
    table_add_number(table, ok ? estimate->se : NAN);
    table_add_number(table, ok ? estimate->lower : NAN);
    table_add_number(table, ok ? estimate->upper : NAN);
    table_add_count(table, estimate->n);
    table_add(table, table_estimate_status(estimate->status));
}
