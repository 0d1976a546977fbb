#ifndef ASSAY_INGEST_PERSON_NAME_H
#define ASSAY_INGEST_PERSON_NAME_H

#include <stdbool.h>

/* How much a text looks like a person: "Ines Calder" and "R. Halvorsen" do for sure, "Code Review"
 * has the form alone, "Plans the work" none of it. */
enum person_likeness { PERSON_NOT, PERSON_FORM, PERSON_SURE };

enum person_likeness person_name_likeness(const char *text);

/* "rita.sommer@mail.example": one blank-free address. */
bool person_name_is_address(const char *text);

/* Whether the address is made of the name: "rita.sommer@…" and "rsommer@…" are Rita Sommer's. */
bool person_name_has_address(const char *name, const char *address);

#endif
