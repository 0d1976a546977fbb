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
    settings->has_bank_scale = bank.scale != NULL;
    return !bank.scale || scale_parse(bank.scale, run, &settings->bank_scale, error);
}

static void digest_mapping(struct ingest_settings *settings)
{
    struct buffer mapping = {0};
    buffer_format(&mapping, "scale %s\nbank scale %s\nbank %s\n",
                  settings->has_scale ? settings->scale.name : "",
                  settings->has_bank_scale ? settings->bank_scale.name : "",
                  settings->bank ? settings->bank : "");
    digest_text(mapping.data, settings->mapping);
    buffer_free(&mapping);
}

bool ingest_settings_choose(struct invocation *invocation, struct connection *connection,
                            const char *path, struct ingest_settings *ret, struct error *error)
{
    const char *const spec = invocation->options.scale;
    struct ingest_settings settings = {.has_scale = spec != NULL};
    if ((spec && !scale_parse(spec, &invocation->run, &settings.scale, error)) ||
        !choose_bank(invocation, connection, path, &settings, error))
        return false;
    digest_mapping(&settings);
    *ret = settings;
    return true;
}
