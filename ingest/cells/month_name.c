#include "ingest/cells/month_name.h"

#include <string.h>

#include "base/text.h"

enum { LONGEST = 24 };

/* By text_key, parted by blanks. No word stands for two months. */
static const char *const months[] = {
    "jan january januar janner jaenner janv janvier ene enero januari",
    "feb february februar fev fevr fevrier febrero februari",
    "mar march mrz marz maerz mars marzo mrt maart",
    "apr april avr avril abr abril",
    "may mai mayo mei",
    "jun june juni juin junio",
    "jul july juli juil juillet julio",
    "aug august aout ago agosto augustus",
    "sep sept september septembre septiembre setiembre",
    "oct october okt oktober octobre octubre",
    "nov november novembre noviembre",
    "dec december dez dezember decembre dic diciembre",
};

int32_t month_name_read(const char *word, size_t length)
{
    if (length == 0 || length > LONGEST)
        return 0;
    struct arena scratch = {0};
    const char *const key = text_key(&scratch, arena_copy_n(&scratch, word, length));
    const size_t n = strlen(key);
    int32_t month = 0;
    for (int32_t i = 0; i < 12 && n && !month; i++)
        for (const char *at = months[i]; (at = strstr(at, key)); at += n)
            if ((at == months[i] || at[-1] == ' ') && (at[n] == ' ' || !at[n]))
                month = i + 1;
    arena_free(&scratch);
    return month;
}
