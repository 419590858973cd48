// SPDX-License-Identifier: GPL-3.0-or-later
#include "believableattempt.h"

#include "contract/requestcodec.h"

#include <QRandomGenerator>

#include <array>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array firstnames{
    u"Anna",  u"Oliver", u"Célia", u"George", u"Amelia", u"Noah",  u"Isla",    u"Mohammed",
    u"Zoë",   u"Harry",  u"Grace", u"Łukasz", u"Freya",  u"Jack",  u"Siobhán", u"Arthur",
    u"Priya", u"Thomas", u"Maya",  u"Jürgen", u"Ruth",   u"Pedro", u"Ingrid",  u"Samuel",
};
constexpr std::array surnameStarts{
    u"Ash",  u"Black", u"Brook", u"Clay",   u"Dal",   u"East", u"Fair", u"Gold",
    u"Hart", u"Hol",   u"Kings", u"Lang",   u"Marsh", u"Nor",  u"Oak",  u"Pem",
    u"Ray",  u"Sand",  u"Thorn", u"Under",  u"Wal",   u"West", u"Whit", u"Wood",
    u"Müh",  u"Söder", u"Nowak", u"García", u"Le",    u"Mac",
};
constexpr std::array surnameEnds{
    u"bourne", u"bridge", u"by",    u"combe", u"dale", u"field", u"ford",  u"gate",
    u"ham",    u"hurst",  u"land",  u"ley",   u"man",  u"more",  u"ridge", u"shaw",
    u"smith",  u"son",    u"stone", u"ton",   u"well", u"wick",  u"wood",  u"worth",
    u"berg",   u"ström",  u"ski",   u"es",    u"er",   u"ard",
};
constexpr std::array trades{
    u"Bakery",    u"Books",     u"Catering", u"Cycles",    u"Electrics", u"Foods",
    u"Furniture", u"Garage",    u"Hardware", u"Interiors", u"Joinery",   u"Logistics",
    u"Nurseries", u"Packaging", u"Printing", u"Textiles",
};
constexpr std::array streets{u"High Street", u"Station Road",  u"Church Lane", u"Mill Lane",
                             u"Park Avenue", u"Victoria Road", u"The Green",   u"Queens Drive"};

struct Place
{
    const char16_t *town;
    const char16_t *area; ///< of the postcode
    const char16_t *county;
};
constexpr std::array places{
    Place{u"Leeds", u"LS", u"West Yorkshire"},  Place{u"York", u"YO", u"North Yorkshire"},
    Place{u"London", u"SW", u"Greater London"}, Place{u"Manchester", u"M", u"Lancashire"},
    Place{u"Bristol", u"BS", u"Avon"},          Place{u"Cardiff", u"CF", u"South Glamorgan"},
    Place{u"Glasgow", u"G", u"Lanarkshire"},    Place{u"Belfast", u"BT", u"County Antrim"},
    Place{u"Norwich", u"NR", u"Norfolk"},       Place{u"Exeter", u"EX", u"Devon"},
    Place{u"Chester", u"CH", u"Cheshire"},      Place{u"Durham", u"DH", u"County Durham"},
    Place{u"Brighton", u"BN", u"East Sussex"},  Place{u"Oxford", u"OX", u"Oxfordshire"},
    Place{u"Derby", u"DE", u"Derbyshire"},      Place{u"Lincoln", u"LN", u"Lincolnshire"},
};
constexpr std::array environments{u"Sandbox", u"Live", u"Test"};

template <typename List>
auto pick(QRandomGenerator &dice, const List &list)
{
    return list[size_t(dice.bounded(int(list.size())))];
}

QString text(const char16_t *words)
{
    return QString::fromUtf16(words);
}

QString surname(QRandomGenerator &dice)
{
    return text(pick(dice, surnameStarts)) + text(pick(dice, surnameEnds));
}

void setAddress(Request &request, QRandomGenerator &dice)
{
    const Place place = pick(dice, places);
    request.setText(field::line1,
                    u"%1 %2"_s.arg(dice.bounded(1, 250)).arg(text(pick(dice, streets))));
    request.setText(field::town, text(place.town));
    request.setText(field::county, text(place.county));
    request.setText(field::postcode, u"%1%2 %3%4%5"_s.arg(text(place.area))
                                         .arg(dice.bounded(1, 30))
                                         .arg(dice.bounded(1, 10))
                                         .arg(QChar(u'A' + dice.bounded(26)))
                                         .arg(QChar(u'A' + dice.bounded(26))));
    request.setText(field::country, u"GBR"_s);
}

Request customer(QRandomGenerator &dice, int number)
{
    Request request;
    const QString family = surname(dice);
    request.setValue(field::channelId, dice.bounded(1, 5));
    request.setText(field::accountNo, u"A-%1"_s.arg(1000 + number));
    request.setText(field::title, dice.bounded(2) ? u"Mr"_s : u"Ms"_s);
    request.setText(field::firstname, text(pick(dice, firstnames)));
    request.setText(field::surname, family);
    request.setText(field::email, u"%1.%2@%3.example.com"_s.arg(family.toLower())
                                      .arg(number)
                                      .arg(dice.bounded(3) ? u"mail"_s : u"post"_s));
    if (dice.bounded(3) == 0) {
        request.setText(field::companyName,
                        u"%1 %2 Ltd"_s.arg(surname(dice), text(pick(dice, trades))));
        request.setText(field::vatNumber, u"GB%1"_s.arg(dice.bounded(100'000'000, 999'999'999)));
    }
    setAddress(request, dice);
    request.setText(field::currency, u"GBP"_s);
    return request;
}

Conclusion created(const Request &request, int number)
{
    Conclusion conclusion{Outcome::Created, 200, {}, {}};
    conclusion.answer.ok = true;
    conclusion.answer.accountId = 200'000 + number;
    conclusion.answer.accountNo = request.text(field::accountNo);
    conclusion.answer.addressId = 3'000'000 + number;
    conclusion.answer.contactId = 5'000'000 + number;
    return conclusion;
}

Conclusion rejected(const Request &request, QRandomGenerator &dice)
{
    Conclusion conclusion{Outcome::Rejected, 200, {}, {}};
    conclusion.answer.ok = false;
    if (dice.bounded(2) == 0)
        conclusion.answer.issues = {{29, u"The account number belongs to another account."_s,
                                     request.text(field::accountNo)}};
    else
        conclusion.answer.issues = {
            {32, u"The email address is used by another account."_s, request.text(field::email)}};
    return conclusion;
}

Conclusion conclusionOf(const Request &request, QRandomGenerator &dice, int number)
{
    const int roll = dice.bounded(1000);
    if (roll < 880)
        return created(request, number);
    if (roll < 950)
        return rejected(request, dice);
    if (roll < 980)
        return {Outcome::Refused, 503, {}, u"The service is busy (503). Try again later."_s};
    if (roll < 999)
        return {Outcome::Unsent, {}, {}, u"The service could not be reached. Nothing was sent."_s};
    return {Outcome::Unknown, {}, {}, u"No answer came within 30 seconds."_s};
}

QByteArray answerBody(const Conclusion &conclusion)
{
    const Answer &answer = conclusion.answer;
    if (conclusion.outcome == Outcome::Created)
        return u"{\"OK\":true,\"AccountID\":%1,\"AccountNo\":\"%2\",\"AddressID\":%3,"
               "\"ContactID\":%4,\"Issues\":[]}"_s.arg(*answer.accountId)
                   .arg(*answer.accountNo)
                   .arg(*answer.addressId)
                   .arg(*answer.contactId)
                   .toUtf8();
    if (conclusion.outcome != Outcome::Rejected)
        return conclusion.httpStatus ? QByteArray("Service Unavailable") : QByteArray();
    const Issue issue = answer.issues.first();
    return u"{\"OK\":false,\"Issues\":[{\"ID\":%1,\"Message\":\"%2\",\"ExtraData\":\"%3\"}]}"_s
        .arg(*issue.id)
        .arg(issue.message, issue.extraData)
        .toUtf8();
}

Exchange exchangeOf(const Attempt &attempt, QRandomGenerator &dice)
{
    Exchange exchange;
    exchange.url = attempt.baseUrl.resolved(QUrl(u"api/v1/CustomerCreate"_s));
    exchange.requestBody = writeRequest(attempt.request, attempt.format);
    exchange.requestHeaders = {{"Content-Type", "application/json"},
                               {"Accept", "application/json"},
                               {"Accept-Encoding", "identity"},
                               {"User-Agent", "CustomerDesk/0.1"},
                               {"Content-Length", QByteArray::number(exchange.requestBody.size())}};
    exchange.durationMs = dice.bounded(40, 900);
    exchange.status = attempt.conclusion->httpStatus;
    if (!exchange.status)
        return exchange;
    exchange.reason = *exchange.status == 200 ? "OK" : "Service Unavailable";
    exchange.responseBody = answerBody(*attempt.conclusion);
    exchange.responseHeaders = {
        {"Server", "Kestrel"},
        {"Content-Type", "application/json; charset=utf-8"},
        {"Content-Length", QByteArray::number(exchange.responseBody.size())}};
    return exchange;
}

QString identity(QRandomGenerator &dice)
{
    return u"%1-%2-4%3-8%4-%5%6"_s.arg(dice.generate(), 8, 16, QChar(u'0'))
        .arg(dice.bounded(0x10000), 4, 16, QChar(u'0'))
        .arg(dice.bounded(0x1000), 3, 16, QChar(u'0'))
        .arg(dice.bounded(0x1000), 3, 16, QChar(u'0'))
        .arg(dice.bounded(0x10000), 4, 16, QChar(u'0'))
        .arg(dice.generate(), 8, 16, QChar(u'0'));
}

} // namespace

BelievableAttempt believableAttempt(int number, int count, const QDateTime &until)
{
    QRandomGenerator dice(quint32(number) + 1);
    constexpr qint64 twoYears = 2LL * 365 * 24 * 3'600'000;
    const double share = double(count - number) / count;
    Attempt attempt;
    attempt.id = identity(dice);
    attempt.openedAt = until.addMSecs(-qint64(share * double(twoYears)));
    attempt.environment = text(environments[size_t(dice.bounded(10) ? dice.bounded(1, 3) : 0)]);
    attempt.baseUrl = QUrl(u"https://caliq.example.com/service/"_s);
    attempt.request = customer(dice, number);
    attempt.conclusion = conclusionOf(attempt.request, dice, number);
    BelievableAttempt believable{attempt, exchangeOf(attempt, dice)};
    believable.attempt.concludedAt = attempt.openedAt.addMSecs(believable.exchange.durationMs);
    return believable;
}

} // namespace desk
