#include "reports/data/settings_json.h"

#include "reports/table/json.h"

void settings_json(const char *version, const struct setting *settings, size_t n,
                   struct buffer *out)
{
    json_t *const document = json_object(), *const list = json_array();
    json_put(document, "assay", json_text(version));
    for (size_t i = 0; i < n; i++) {
        json_t *const setting = json_object();
        json_put(setting, "name", json_text(settings[i].name));
        json_put(setting, "value", json_text(settings[i].value));
        json_put(setting, "from", json_text(settings[i].from));
        json_put(setting, "where", json_text(settings[i].where));
        json_append(list, setting);
    }
    json_put(document, "settings", list);
    json_document_end(document, out);
}
