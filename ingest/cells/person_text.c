#include "ingest/cells/person_text.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

#include "base/text.h"

enum { MOST_WORDS = 5, LONGEST = 60, SHORTEST_PIECE = 3 };

/* Given names by text_key, those met most where the nine languages are spoken. */
static const char *const given[] = {
    " aaron abel ada adam adele adrian agata agnes agnieszka ahmed aicha aida aisha akira alan "
    "alba "
    "albert alberto aldo alejandra alejandro alessandra alessandro alessia alex alexander "
    "alexandra "
    "alexandre alexis alfie alfred ali alice alicia alina aline alison amalia amanda amber amelia "
    "amelie amina amir amy ana anais anders andre andrea andreas andrew andrzej angela angelica "
    "angelo ania anika anita anja anke ann anna anne anneke annette annika anouk ansgar anthony "
    "antje antoine anton antonia antonio anya arianna arjen armin arne arnaud arthur arturo astrid "
    "aurelie ava axel aziz barbara bart bartosz bas bea beata beatrice beatriz ben benedikt "
    "benjamin benoit bernard bernd bert bettina bianca bjorn bo bob boris bram brenda brian bruno "
    "camila camille carina carl carla carlo carlos carmen carol carolina caroline casper catarina "
    "caterina catherine cecile cecilia celia celine cesar chantal charles charlotte chiara chloe "
    "chris christa christian christina christine christoph christopher claire clara claudia "
    "claudio clemens colin conrad cornelia cristina cyd cyril dagmar damian dan dana daniel "
    "daniela "
    "daniele daphne dario dave david davide deborah denis dennis diana diane dick diego dieter "
    "dina "
    "dirk dominik dominique don dora doris dorota dorothea dot duarte eddie edgar edith eduardo "
    "edward eero elena eleonora eli elias elin elisa elisabeth elizabeth elke ella ellen elsa "
    "elsbeth "
    "emil emilia emilie emily emma emmanuel enrico eric erica erik erika ernst esther etienne eva "
    "eve evelyn ewa fabian fabio fabrice fanny farid fatima federica federico felicity felix "
    "ferdinand fernanda fernando filip filipa filippo finn fiona flora florence florian floor "
    "francesca francesco francis francisco francois franz fred frederic frederik frida friedrich "
    "frieda fritz gabriel gabriela gabriele gaelle gary gemma geoff georg george georges gerard "
    "gerd gerhard gert gianluca gilles gina giorgia giorgio giovanna giovanni gisela giulia giulio "
    "giuseppe gloria goncalo gonzalo grace graham greg greta gudrun guido guillaume gunnar gunter "
    "gus gustav guy hal halina hanna hannah hannes hans harald harriet harry hassan heidi heike "
    "heinrich helen helena helene helga helmut henk henri henrik henry herbert hilde hugo ian ida "
    "ignacio ilse imre ines ingrid inigo ion ireen irena irene iris irma isaac isabel isabella "
    "isabelle ivan ivo ivy iwona jack jacob jacqueline jacques jaime jakob jakub james jan jana "
    "jane "
    "janina janusz javier jean jeanne jeff jens jeroen jessica jill jim joan joana joanna joao "
    "joaquin "
    "jochen joe johan johanna johannes john jolanta jon jonas jonathan joost jordi jorg jorge jorn "
    "jose "
    "josef joseph josephine joyce juan juana judith jules julia julian juliane julie julien "
    "juliette ",
    " jurgen justyna kai kamil karen karim karin karina karl karla karolina kasia katarzyna kate "
    "katharina katherine kathrin katja katrin kees keith ken kenji kerstin kevin kim kirsten klaas "
    "klara klaus konrad krystyna krzysztof kristina kurt lara larry lars laura laure laurent lea "
    "leah "
    "leandro leif leila len lena leo leon leonard leonie leonor leszek lia liam lidia liesbeth "
    "lieke "
    "lily lina linda linus lisa livia lola lorena lorenzo lotte lou louis louise luc luca lucas "
    "lucia "
    "luciano lucie lucy ludwig luis luisa lukas luke luuk lydia maarten maciej mads magda "
    "magdalena "
    "magnus maja malgorzata małgorzata malte manfred manon manuel manuela mara marc marcel marcelo "
    "marcin marco marek margaret margarida margot maria mariana marianne marie marieke marija "
    "marina "
    "mario marion marit marius mark marko markus marlene marta martha martin martina martine mary "
    "mateo mateusz mathias mathieu mats matteo matthew matthias mattia maud maurice mauro max maya "
    "meg "
    "mehmet mei melanie mercedes mia michael michal michał michel michele michelle miguel mikael "
    "mike "
    "mila milan milena minh mira miriam mohamed mohammed mona monica monika moritz nadia nadine "
    "nan "
    "nancy naomi natalia natalie nathalie ned neil nele nick nicola nicolas nicole niels nikolai "
    "nils "
    "nina noah noel noemie noor nora norbert nuno octavio olaf ola ole oleg olga oli olive oliver "
    "olivia olivier omar oscar oskar otto owen pablo paige pam paola paolo pascal patricia patrick "
    "patrik paul paula paulina pauline paulo pavel pawel paweł pedro peer penny per peter petra "
    "phil "
    "philip philipp philippe pia piet pierre pieter pietro pilar piotr priya quentin quin rachel "
    "rafael "
    "rafał rahul rainer ralf ralph ramon raphael raquel raul ravi ray rebecca regina reinhard remi "
    "ren "
    "renata renate rene renee ricardo riccardo richard rik rita rob robert roberta roberto robin "
    "rocio "
    "rodrigo roger roland rolf roman romain ron rosa rose rosemary rosie roy ruben rui rupert ruth "
    "ryan sabine sade salma sally salvatore sam samantha samir samuel sandra sandrine sanne sara "
    "sarah "
    "sasha sebastian serge sergio sharon sid sigrid silke silvia simon simone sina siri sofia "
    "sofie "
    "sol sonia sonja sophia sophie stan stefan stefania stefano steffen stella stephan stephanie "
    "stephen steve sue susan susana susanna susanne suzanne sven svenja sylvain sylvia sylvie "
    "tamara tania tanja tara tariq tatiana ted teresa tess thea theo theresa thierry thijs thomas "
    "tiago "
    "tilda tim timo tina tobias tom tomas tomasz toni tony ton tonja tove ulf ulla ulrich ulrike "
    "uma una "
    "urs ursula uta ute uwe val valentin valentina valeria valerie vanessa vera veronica veronika "
    "veronique vic vicente victor victoria viktor vincent vincenzo virginie viola vittoria walter "
    "wanda "
    "werner wes wiebke wilhelm will willem william wim wojciech wolfgang xavier xena yan yann yara "
    "yasmin "
    "yves yvette yvonne zainab zoe zofia zuzanna "};

static bool is_given_piece(struct arena *scratch, const char *word)
{
    const char *const key = text_key(scratch, word);
    const char *const wanted = arena_format(scratch, " %s ", key);
    return strlen(key) > 1 && (strstr(given[0], wanted) || strstr(given[1], wanted));
}

/* "Anna", and "Anna-Lena". */
static bool is_given(struct arena *scratch, const char *word)
{
    const size_t hyphen = strcspn(word, "-");
    return is_given_piece(scratch, word) ||
           (word[hyphen] && is_given_piece(scratch, arena_copy_n(scratch, word, hyphen)));
}

static bool begins_upper(const char *word)
{
    const unsigned char c = (unsigned char)*word;
    return isupper(c) || c >= 0x80;
}

static bool is_initial(const char *word)
{
    return isupper((unsigned char)*word) && (!word[1] || (word[1] == '.' && !word[2]));
}

static bool is_particle(const char *word)
{
    static const char *const words[] = {"de", "da",  "do",  "dos", "del", "della", "di", "du", "la",
                                        "le", "van", "von", "der", "den", "ter",   "zu", "y",  "e"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i], word) == 0)
            return true;
    return false;
}

static bool is_title(const char *word)
{
    static const char *const words[] = {"Dr",   "Dr.", "Prof", "Prof.", "Mr",   "Mr.", "Mrs",
                                        "Mrs.", "Ms",  "Ms.",  "Herr",  "Frau", "Mme", "M."};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i], word) == 0)
            return true;
    return false;
}

/* Letters, hyphens and apostrophes, a capital first. */
static bool is_name_word(const char *word)
{
    if (!begins_upper(word) || !word[1])
        return false;
    size_t small = 0;
    for (const char *c = word; *c; c++) {
        if ((unsigned char)*c < 0x80 && !isalpha((unsigned char)*c) && !strchr("-'.", *c))
            return false;
        small += islower((unsigned char)*c) || (c > word && (unsigned char)*c >= 0x80);
    }
    return small > 0 || (unsigned char)*word >= 0x80;
}

enum person_likeness person_text_likeness(const char *text)
{
    struct arena scratch = {0};
    char *const copy = strlen(text) < LONGEST ? arena_copy(&scratch, text) : NULL;
    size_t words = 0, names = 0, initials = 0, particles = 0, known = 0, titles = 0;
    char *rest = NULL;
    for (char *word = copy ? strtok_r(copy, " ", &rest) : NULL; word;
         word = strtok_r(NULL, " ", &rest)) {
        char *const comma = strchr(word, ',');
        if (comma && !comma[1])
            *comma = '\0';
        words++;
        if (is_title(word))
            titles++;
        else if (is_initial(word))
            initials++;
        else if (is_name_word(word))
            names++, known += is_given(&scratch, word);
        else
            particles += words > 1 && is_particle(word);
    }
    arena_free(&scratch);
    if (!copy || words > MOST_WORDS || names + initials + particles + titles != words || !names)
        return PERSON_NOT;
    if (words == 1)
        return known ? PERSON_FORM : PERSON_NOT;
    return known || initials || titles ? PERSON_SURE : PERSON_FORM;
}

bool person_text_is_address(const char *text)
{
    const char *const at = strchr(text, '@');
    return at && at > text && !strchr(at + 1, '@') && at[1] && !strchr(text, ' ') &&
           !strchr(text, ',');
}

bool person_text_has_address(const char *name, const char *address)
{
    const char *const at = strchr(address, '@');
    struct arena scratch = {0};
    bool found = false;
    const char *const local = at ? text_key(&scratch,
                                            arena_copy_n(&scratch, address, (size_t)(at - address)))
                                 : text_key(&scratch, address);
    char *const copy = arena_copy(&scratch, name);
    char *rest = NULL;
    for (char *word = strtok_r(copy, " ,", &rest); word && !found;
         word = strtok_r(NULL, " ,", &rest)) {
        const char *const key = text_key(&scratch, word);
        found = strlen(key) >= SHORTEST_PIECE && strstr(local, key);
    }
    arena_free(&scratch);
    return found;
}
