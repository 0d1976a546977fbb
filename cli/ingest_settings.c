#include "cli/ingest_settings.h"

#include "base/buffer.h"
#include "ingest/scale_spec.h"
#include "sql/banks.h"

static bool refuse_several(const char *path, const char *const *banks, size_t n,
                           struct error *error)
{
    error_set(error, ERROR_USAGE, "there are %zu question banks; which one is %s about?", n, path);
    return error_hint(error, "add --bank NAME, such as --bank %s", banks[0]);
}

/* The bank that questions are looked up in: the one named, the only one, or none. */
static bool choose_bank(struct invocation *invocation, struct connection *connection,
                        const char *path, struct ingest_settings *settings, struct error *error)
{
    struct arena *const run = &invocation->run;
    const char *const named = invocation->options.filter.bank;
    const char *const *banks;
    size_t n;
    if (!bank_list(connection, run, &banks, &n, error))
        return false;
    if (!named && n > 1)
        return refuse_several(path, banks, n, error);
    if (!named && n == 0)
        return true;
    struct bank bank;
    if (!bank_fetch(connection, named, run, &bank, error))
        return false;
    settings->bank = bank.name;
    if (!bank.scale)
        return true;
    settings->survey.bank_scale = &settings->bank_scale;
    return scale_parse(bank.scale, run, &settings->bank_scale, error);
}

/* The scale that the user names: a product's, or one that is spelt out. */
static bool choose_scale(struct invocation *invocation, struct ingest_settings *settings,
                         struct error *error)
{
    const char *const spec = invocation->options.scale;
    if (!spec)
        return true;
    settings->survey.product = product_scale_find(spec);
    if (settings->survey.product) {
        settings->survey.scale = &settings->survey.product->scale;
        return true;
    }
    settings->survey.scale = &settings->scale;
    return scale_parse(spec, &invocation->run, &settings->scale, error);
}

bool ingest_settings_read(struct invocation *invocation, struct ingest_settings *ret,
                          struct error *error)
{
    const struct options *const options = &invocation->options;
    *ret = (struct ingest_settings){.survey = {.encoding = options->encoding,
                                               .interviewer = options->interviewer,
                                               .date_order = options->date_order,
                                               .repair_ids = options->repair_ids}};
    return choose_scale(invocation, ret, error);
}

bool ingest_settings_choose(struct invocation *invocation, struct connection *connection,
                            const char *path, struct ingest_settings *ret, struct error *error)
{
    return ingest_settings_read(invocation, ret, error) &&
           choose_bank(invocation, connection, path, ret, error);
}

void ingest_settings_digest(const struct ingest_settings *settings, const struct survey *survey,
                            char hex[DIGEST_SIZE])
{
    struct buffer mapping = {0};
    survey_describe(survey, &mapping);
    buffer_format(&mapping, "bank %s\n", settings->bank ? settings->bank : "");
    digest_text(mapping.data, hex);
    buffer_free(&mapping);
}
