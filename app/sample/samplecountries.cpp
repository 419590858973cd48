// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecountries.h"

namespace desk {
namespace {

constexpr SamplePlace britishPlaces[] = {
    {u"Leeds", u"West Yorkshire", u"LS# #@@"}, {u"York", u"North Yorkshire", u"YO# #@@"},
    {u"Bristol", u"Avon", u"BS# #@@"},         {u"Norwich", u"Norfolk", u"NR# #@@"},
    {u"Exeter", u"Devon", u"EX# #@@"},         {u"Cardiff", u"South Glamorgan", u"CF## #@@"},
    {u"Edinburgh", u"Midlothian", u"EH# #@@"}, {u"Belfast", u"County Antrim", u"BT# #@@"},
    {u"Lincoln", u"Lincolnshire", u"LN# #@@"}, {u"Oxford", u"Oxfordshire", u"OX# #@@"},
};
constexpr const char16_t *britishStreets[] = {u"High Street",   u"Station Road",  u"Mill Lane",
                                              u"Church Street", u"Victoria Road", u"The Green",
                                              u"Market Place",  u"Quay Street"};
constexpr const char16_t *britishFirst[] = {u"Alice",   u"Priya", u"Owen",  u"Zoë",    u"Tom",
                                            u"Harriet", u"Imran", u"Megan", u"George", u"Ffion"};
constexpr const char16_t *britishLast[] = {u"Hartley",   u"Nair",        u"Price", u"Fairclough",
                                           u"O'Neill",   u"Ashworth",    u"Begum", u"Campbell",
                                           u"Whitfield", u"Smythe-Jones"};

constexpr SamplePlace irishPlaces[] = {{u"Dublin", u"County Dublin", u"D0# @###"},
                                       {u"Cork", u"County Cork", u"T12 @###"},
                                       {u"Galway", u"County Galway", u"H91 @###"}};
constexpr const char16_t *irishFirst[] = {u"Aoife", u"Ciarán", u"Niamh", u"Seán", u"Gráinne"};
constexpr const char16_t *irishLast[] = {u"Murphy", u"Ó Briain", u"Byrne", u"Gallagher", u"Doyle"};

constexpr SamplePlace americanPlaces[] = {{u"Portland", u"Oregon", u"972##"},
                                          {u"Austin", u"Texas", u"787##"},
                                          {u"Madison", u"Wisconsin", u"537##"},
                                          {u"Albany", u"New York", u"122##"}};
constexpr const char16_t *americanStreets[] = {u"Main Street", u"Oak Avenue", u"Elm Street",
                                               u"Lincoln Avenue", u"Maple Drive"};
constexpr const char16_t *americanFirst[] = {u"Jordan", u"Maria", u"Ethan", u"Grace", u"Luis"};
constexpr const char16_t *americanLast[] = {u"Miller", u"Garcia", u"Nguyen", u"Johnson", u"Baker"};

constexpr SamplePlace germanPlaces[] = {{u"Freiburg", u"", u"791##"},
                                        {u"München", u"", u"803##"},
                                        {u"Köln", u"", u"506##"},
                                        {u"Hamburg", u"", u"203##"}};
constexpr const char16_t *germanStreets[] = {u"Hauptstraße", u"Bahnhofstraße", u"Gartenweg",
                                             u"Lindenallee", u"Marktplatz"};
constexpr const char16_t *germanFirst[] = {u"Jonas", u"Jürgen", u"Lena", u"Käthe", u"Emil"};
constexpr const char16_t *germanLast[] = {u"Weber", u"Müller", u"Groß", u"Schäfer", u"Vogel"};

constexpr SamplePlace frenchPlaces[] = {
    {u"Lyon", u"", u"6900#"}, {u"Nantes", u"", u"44000"}, {u"Besançon", u"", u"25000"}};
constexpr const char16_t *frenchStreets[] = {u"rue de la Gare", u"avenue Victor-Hugo",
                                             u"rue des Écoles", u"place du Marché"};
constexpr const char16_t *frenchFirst[] = {u"Camille", u"Hélène", u"Loïc", u"Margaux", u"Rémi"};
constexpr const char16_t *frenchLast[] = {u"Laurent", u"Lefèvre", u"Moreau", u"Garnier", u"Noël"};

constexpr SamplePlace dutchPlaces[] = {
    {u"Utrecht", u"", u"35## @@"}, {u"Leiden", u"", u"23## @@"}, {u"Groningen", u"", u"97## @@"}};
constexpr const char16_t *dutchStreets[] = {u"Dorpsstraat", u"Kerkstraat", u"Molenweg",
                                            u"Stationsweg"};
constexpr const char16_t *dutchFirst[] = {u"Sanne", u"Daan", u"Lotte", u"Bram"};
constexpr const char16_t *dutchLast[] = {u"de Vries", u"Jansen", u"van den Berg", u"Bakker"};

// Kept for fiction: Ofcom (GBR), NANPA (555-01xx), Bundesnetzagentur (DEU), Arcep (FRA). The mobile
// ranges of GBR, IRL and FRA (07700 900, 020 91, 06 39 98) are doubted as not given out, by
// libphonenumber and so by the form: those stay blank. None is known for the Netherlands.
constexpr SampleCountry table[] = {
    {u"GBR", u"GBP", true, u"0113 496 0###", u"", britishPlaces, britishStreets, britishFirst,
     britishLast, u"Ltd"},
    {u"IRL", u"EUR", true, u"", u"", irishPlaces, britishStreets, irishFirst, irishLast, u"Ltd"},
    {u"USA", u"USD", true, u"512-555-01##", u"", americanPlaces, americanStreets, americanFirst,
     americanLast, u"Inc."},
    {u"DEU", u"EUR", false, u"030 23125 ###", u"0171 39200##", germanPlaces, germanStreets,
     germanFirst, germanLast, u"GmbH"},
    {u"FRA", u"EUR", true, u"01 99 00 ## ##", u"", frenchPlaces, frenchStreets, frenchFirst,
     frenchLast, u"SARL"},
    {u"NLD", u"EUR", false, u"", u"", dutchPlaces, dutchStreets, dutchFirst, dutchLast, u"B.V."},
};

} // namespace

std::span<const SampleCountry> sampleCountries()
{
    return table;
}

} // namespace desk
