#include "reports/chart/chart.h"

void chart_free(struct chart *chart)
{
    buffer_free(&chart->script);
}
