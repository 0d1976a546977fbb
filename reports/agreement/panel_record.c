#include "reports/agreement/panel_record.h"

#include "analytics/measure/spearman_brown.h"
#include "reports/table/json.h"

#define UNWEIGHTED "unweighted"
#define LINEAR "linear"
#define QUADRATIC "quadratic"

const char *const panel_record_weights[KAPPA_N_WEIGHTS] = {
    [KAPPA_UNWEIGHTED] = UNWEIGHTED, [KAPPA_LINEAR] = LINEAR, [KAPPA_QUADRATIC] = QUADRATIC};

struct row {
    const struct report *report;
    const char *question, *topic;
    const struct panel_result *panel;
};

struct category {
    const char *level;
    const struct estimate *fleiss;
};

static const struct field category_fields[] = {
    {"level", RECORD_HERE(struct category, level)},
    {"fleiss", RECORD_HERE(struct category, fleiss)},
};
static const struct record category_record = RECORD(category_fields);

/* What the mean of so many interviewers is worth, who need not be the same for every answer. */
struct panel_size {
    size_t n_interviewers;
    struct estimate icc;
};

static const struct field size_fields[] = {
    {"n_interviewers", RECORD_HERE(struct panel_size, n_interviewers)},
    {"icc", RECORD_HERE(struct panel_size, icc)},
};
static const struct record size_record = RECORD(size_fields);

static json_t *sizes_part(const void *context)
{
    enum { MOST = 5 };
    const struct row *const row = context;
    json_t *const array = json_array();
    for (size_t k = 1; k <= MOST; k++) {
        const struct panel_size size = {k, spearman_brown_estimate(&row->panel->icc.a1, (double)k)};
        json_append(array, record_json(&size_record, &size));
    }
    return array;
}

static const struct field missing_fields[] = {
    {"n_cells", RECORD_HERE(struct missing_result, n_cells)},
    {"n_missing", RECORD_HERE(struct missing_result, n_missing)},
    {"worst", RECORD_HERE(struct missing_result, kappa.lower)},
    {"best", RECORD_HERE(struct missing_result, kappa.upper)},
};
static const struct record missing_record = RECORD(missing_fields);

json_t *panel_record_missing(const struct missing_result *missing)
{
    return record_json(&missing_record, missing);
}

/* Of a question or a topic. */
static json_t *missing_part(const void *context)
{
    const struct row *const row = context;
    return row->question || row->topic ? panel_record_missing(&row->panel->missing) : json_null();
}

static json_t *categories_part(const void *context)
{
    const struct row *const row = context;
    const struct scale *const scale = &row->report->catalogue->scales[row->panel->scale];
    json_t *const array = json_array();
    for (size_t level = 0; row->panel->categories && level < scale->n_levels; level++)
        json_append(array, record_json(&category_record,
                                       &(struct category){scale->labels[level],
                                                          &row->panel->categories[level]}));
    return array;
}

#define HERE(member) RECORD_HERE(struct row, member)
#define AT_PANEL(member) RECORD_AT(struct row, panel, member)
#define NOT_IN_LINES .in = FIELD_IN_JSON | FIELD_IN_CELLS
#define AT_ICC(member) AT_PANEL(icc.member), .group = "icc", .line = 2

/* A coefficient with each of the weights. */
#define WEIGHTED(name, member)                                                                     \
    {UNWEIGHTED, AT_PANEL(member[KAPPA_UNWEIGHTED]), .group = name},                               \
        {LINEAR, AT_PANEL(member[KAPPA_LINEAR]), .group = name},                                   \
    {                                                                                              \
        QUADRATIC, AT_PANEL(member[KAPPA_QUADRATIC]), .group = name                                \
    }

static const struct field fields[] = {
    {"question", HERE(question), .optional = true},
    {"topic", HERE(topic), .optional = true},
    {"n_units", AT_PANEL(n_units), NOT_IN_LINES},
    {"n_ratings", AT_PANEL(n_ratings), NOT_IN_LINES},
    {"observed", AT_PANEL(observed), NOT_IN_LINES},
    {"agreement", AT_PANEL(agreement), .line = 1},
    {UNWEIGHTED, AT_PANEL(kappa[KAPPA_UNWEIGHTED].estimate), .group = "kappa"},
    {LINEAR, AT_PANEL(kappa[KAPPA_LINEAR].estimate), .group = "kappa"},
    {QUADRATIC, AT_PANEL(kappa[KAPPA_QUADRATIC].estimate), .group = "kappa"},
    WEIGHTED("fleiss", chance[CHANCE_FLEISS]),
    WEIGHTED("conger", chance[CHANCE_CONGER]),
    WEIGHTED("gwet", chance[CHANCE_GWET]),
    WEIGHTED("brennan_prediger", chance[CHANCE_BRENNAN_PREDIGER]),
    WEIGHTED("light", light),
    {"nominal", AT_PANEL(krippendorff[KRIPPENDORFF_NOMINAL]), .group = "krippendorff"},
    {"ordinal", AT_PANEL(krippendorff[KRIPPENDORFF_ORDINAL]), .group = "krippendorff"},
    {"interval", AT_PANEL(krippendorff[KRIPPENDORFF_INTERVAL]), .group = "krippendorff"},
    {"kendall_w", AT_PANEL(kendall_w)},
    {"a1", AT_ICC(a1)},
    {"ak", AT_ICC(ak)},
    {"c1", AT_ICC(c1)},
    {"ck", AT_ICC(ck)},
    {"one1", AT_ICC(one1)},
    {"onek", AT_ICC(onek)},
    {"k", AT_ICC(k), NOT_IN_LINES},
    {"d_study", .part = sizes_part},
    {"categories", .part = categories_part},
    {"missing", .part = missing_part},
};
static const struct record record = RECORD(fields);

json_t *panel_record_json(const struct report *report, const struct panel_subject *subject)
{
    return record_json(&record,
                       &(struct row){report, subject->question, subject->topic, subject->panel});
}

void panel_record_lines(const struct panel_result *panel, record_line *line, void *context)
{
    record_lines(&record, &(struct row){.panel = panel}, line, context);
}
