#include "ingest/survey/people/name_pair.h"

#include "base/buffer.h"
#include "tests/support/ingest/survey_fixture.h"

/* People with one surname, and with one first name, under these two headings. */
static void read_headed(const char *first, const char *last)
{
    struct buffer text = {0};
    buffer_format(&text,
                  "%s,%s,Assessor,Item,Mark\n"
                  "Mia,Hansen,Tuva Moe,drive,2\nMia,Hansen,Geir Aas,drive,4\n"
                  "Jonas,Hansen,Tuva Moe,drive,4\nJonas,Hansen,Geir Aas,drive,3\n"
                  "Ida,Berg,Tuva Moe,drive,5\nIda,Berg,Geir Aas,drive,3\n"
                  "Ida,Lie,Tuva Moe,drive,1\nIda,Lie,Geir Aas,drive,2\n",
                  first, last);
    expect_read(text.data);
    buffer_free(&text);
}

static void expect_joined(enum score_column person, const char *first, const char *last)
{
    const size_t second = survey.layout.second[person];
    if (second == SIZE_MAX)
        fail_msg("'%s' and '%s' are not joined", first, last);
    assert_string_equal(survey.layout.header.headings[survey.layout.field[person]], first);
    assert_string_equal(survey.layout.header.headings[second], last);
}

static void a_given_name_and_a_surname_are_one_name_in_any_language(void **state)
{
    (void)state;
    static const char *const headings[][2] = {
        {"Forename", "Surname"},      {"Vorname", "Nachname"},
        {"Prénom", "Nom de famille"}, {"Imię", "Nazwisko"},
        {"Etunimi", "Sukunimi"},      {"Voornaam", "Achternaam"},
        {"Förnamn", "Efternamn"},     {"Fornavn", "Etternavn"},
        {"Keresztnév", "Vezetéknév"}, {"Pupil forename", "Pupil surname"},
        {"Given Names", "Surname(s)"}};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        read_headed(headings[i][0], headings[i][1]);
        expect_joined(COLUMN_CANDIDATE, headings[i][0], headings[i][1]);
    }
}

static void name_beside_one_part_of_a_name_is_the_other_part(void **state)
{
    (void)state;
    static const char *const headings[][2] = {
        {"Name", "Surname"},     {"Prénom", "Nom"},
        {"Nombre", "Apellidos"}, {"Nome", "Cognome"},
        {"Nome", "Apelido"},     {"Vorname", "Name"},
        {"Jméno", "Příjmení"},   {"Ime", "Prezime"},
        {"First", "Last"},       {"Applicant First", "Applicant Last"}};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        read_headed(headings[i][0], headings[i][1]);
        expect_joined(COLUMN_CANDIDATE, headings[i][0], headings[i][1]);
    }
}

static void an_interviewers_name_in_two_columns_is_one_name(void **state)
{
    (void)state;
    static const char *const headings[][2] = {{"Judge First", "Judge Last"},
                                              {"Judge Name", "Judge Surname"},
                                              {"Reviewer forename", "Reviewer surname"}};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        struct buffer text = {0};
        buffer_format(&text,
                      "Candidate,%s,%s,Item,Mark\nMia,Tuva,Moe,drive,2\nMia,Geir,Moe,drive,4\n"
                      "Jon,Tuva,Moe,drive,4\nJon,Geir,Moe,drive,3\nIda,Tuva,Moe,drive,5\n",
                      headings[i][0], headings[i][1]);
        expect_read(text.data);
        buffer_free(&text);
        expect_joined(COLUMN_INTERVIEWER, headings[i][0], headings[i][1]);
    }
}

static void the_parts_of_a_strangers_name_are_one_name_too(void **state)
{
    (void)state;
    static const char *const headings[][2] = {{"Attendee first name", "Attendee last name"},
                                              {"profile firstName", "profile lastName"},
                                              {"user givenName", "user familyName"}};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        read_headed(headings[i][0], headings[i][1]);
        expect_joined(COLUMN_CANDIDATE, headings[i][0], headings[i][1]);
    }
    expect_read("Candidate,Zorp first,Zorp last,Item,Mark\nMia,Tuva,Moe,drive,2\n"
                "Mia,Geir,Moe,drive,4\nJon,Tuva,Moe,drive,4\nJon,Geir,Moe,drive,3\n");
    expect_joined(COLUMN_INTERVIEWER, "Zorp first", "Zorp last");
}

static void a_whole_name_beside_a_part_of_it_stays_whole(void **state)
{
    (void)state;
    expect_read("Name,Surname,Assessor,Item,Mark\nMia Hansen,Hansen,Tuva Moe,drive,2\n"
                "Jon Hansen,Hansen,Geir Aas,drive,4\nIda Berg,Berg,Tuva Moe,drive,4\n");
    assert_int_equal(survey.layout.field[COLUMN_CANDIDATE], 0);
    assert_int_equal(survey.layout.second[COLUMN_CANDIDATE], SIZE_MAX);
}

static void a_heading_of_both_parts_is_over_the_whole_name(void **state)
{
    (void)state;
    static const char *const headings[] = {"First and last name", "Imię i nazwisko",
                                           "Nombre y apellidos", "Nome e cognome"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        read_headed(headings[i], "Town");
        assert_int_equal(survey.layout.field[COLUMN_CANDIDATE], 0);
        assert_int_equal(survey.layout.second[COLUMN_CANDIDATE], SIZE_MAX);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SURVEY_TEST_ON_FIVE(a_given_name_and_a_surname_are_one_name_in_any_language),
        SURVEY_TEST_ON_FIVE(name_beside_one_part_of_a_name_is_the_other_part),
        SURVEY_TEST_ON_FIVE(an_interviewers_name_in_two_columns_is_one_name),
        SURVEY_TEST_ON_FIVE(the_parts_of_a_strangers_name_are_one_name_too),
        SURVEY_TEST_ON_FIVE(a_whole_name_beside_a_part_of_it_stays_whole),
        SURVEY_TEST_ON_FIVE(a_heading_of_both_parts_is_over_the_whole_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
