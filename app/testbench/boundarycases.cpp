// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundarycases.h"

#include "boundarytexts.h"
#include "service/redactor.h"

#include <algorithm>
#include <utility>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int wideUnits = 2;

/// Makes the cases of one field in one format.
class Maker
{
public:
    Maker(const Field &field, BodyFormat format)
        : m_field(field)
        , m_format(format)
    {
    }

    void presence();
    void texts();
    void lengths();
    void counting(int limit);
    void types();
    void codes(const Catalogue &lists, CodeChoice choice);
    void switches();
    void key();

    QList<BoundaryCase> take() { return std::move(m_cases); }

private:
    void add(CaseKind kind, Published published, const MemberValue &value,
             const QString &detail = {});
    void addLength(CaseKind kind, Published published, int units, Filling filling);
    void addCode(CaseKind kind, Published published, const QString &code);
    void wrong(const char *json, const char *xml, const QString &detail);
    void other(const char *json, const char *xml, const QString &detail);
    QByteArray literal(const char *json, const char *xml) const
    {
        return m_format == BodyFormat::Json ? json : xml;
    }
    bool isJson() const { return m_format == BodyFormat::Json; }
    Published ofBlank() const;
    Published ofCharacters() const;

    const Field &m_field;
    BodyFormat m_format;
    QList<BoundaryCase> m_cases;
};

void Maker::add(CaseKind kind, Published published, const MemberValue &value, const QString &detail)
{
    const bool isText = value.kind == MemberValue::Kind::Text;
    m_cases.append({m_field.name,
                    kind,
                    m_format,
                    mediaTypes(m_format).constFirst(),
                    {m_field.name, value},
                    published,
                    detail,
                    isText ? value.units() : 0});
}

// A null is what a missing member is read as (shared/contract/README.md).
void Maker::presence()
{
    const bool isOptional = m_field.presence == Presence::Optional;
    const Published missing = isOptional ? Published::Accepted : Published::Rejected;
    add(CaseKind::Absent, missing, MemberValue::absent());
    add(CaseKind::Null, missing, MemberValue::null());
    add(CaseKind::Blank, ofBlank(), MemberValue::ofText({}));
    add(CaseKind::WhiteSpace, Published::Silent, MemberValue::ofText(u"   "_s));
}

Published Maker::ofBlank() const
{
    if (m_field.presence == Presence::Required)
        return Published::Rejected;
    return m_field.type == ValueType::Text ? Published::Accepted : Published::Silent;
}

/// No list has such a code; elsewhere nothing is published of what a text is made of.
Published Maker::ofCharacters() const
{
    return m_field.choices == ChoiceList::None ? Published::Silent : Published::Rejected;
}

void Maker::texts()
{
    const Published published = ofCharacters();
    const auto character = [this](const char16_t *text) {
        return textWith(m_field, QString::fromUtf16(text));
    };
    if (m_field.choices == ChoiceList::None) {
        add(CaseKind::LeadingSpace, published, textBetween(m_field, u" "_s, {}));
        add(CaseKind::TrailingSpace, published, textBetween(m_field, {}, u" "_s));
        add(CaseKind::LineBreak, published, character(u"\nb"));
        // XML 1.0 has no way to write it that a reader may take.
        const QByteArray control = literal("\"A\\u0001\"", "A&#x1;");
        add(CaseKind::ControlCharacter, published,
            m_field.isUnique() && isJson() ? character(u"\x01") : MemberValue::ofLiteral(control));
    }
    add(CaseKind::Accented, published, character(u"\u00e9"));
    add(CaseKind::Combining, published, character(u"e\u0301"));
    add(CaseKind::Wide, published, character(u"\U0001F600"));
    add(CaseKind::RightToLeft, published, character(u"\u05d0\u05d1"));
    add(CaseKind::Markup, published, character(u"<b>"));
    add(CaseKind::Quotes, published, character(u"'\""));
}

void Maker::addLength(CaseKind kind, Published published, int units, Filling filling)
{
    if (units < fewestUnits(m_field))
        return;
    add(kind, published, textOf(m_field, units, filling), u"%1 units"_s.arg(units));
}

void Maker::lengths()
{
    const int limit = m_field.limit;
    addLength(CaseKind::BelowLimit, Published::Accepted, limit - 1, Filling::Plain);
    addLength(CaseKind::AtLimit, Published::Accepted, limit, Filling::Plain);
    addLength(CaseKind::OverLimit, Published::Rejected, limit + 1, Filling::Plain);
    counting(limit);
}

void Maker::counting(int limit)
{
    if (limit < fewestUnits(m_field) + wideUnits)
        return;
    addLength(CaseKind::AccentedAtLimit, Published::Accepted, limit, Filling::Accented);
    addLength(CaseKind::CombiningAtLimit, Published::Accepted, limit, Filling::Combining);
    addLength(CaseKind::WideAtLimit, Published::Accepted, limit, Filling::Wide);
    addLength(CaseKind::WideOverLimit, Published::Rejected, limit + 1, Filling::Wide);
}

void Maker::wrong(const char *json, const char *xml, const QString &detail)
{
    add(CaseKind::WrongType, Published::Rejected, MemberValue::ofLiteral(literal(json, xml)),
        detail);
}

void Maker::other(const char *json, const char *xml, const QString &detail)
{
    add(CaseKind::OtherType, Published::Silent, MemberValue::ofLiteral(literal(json, xml)), detail);
}

void Maker::types()
{
    wrong("{\"a\": 1}", "<a>1</a>", u"object"_s);
    if (isJson())
        wrong("[\"a\"]", "", u"list"_s);
    switch (m_field.type) {
    case ValueType::Text:
        if (isJson() && m_field.choices == ChoiceList::None && !m_field.isUnique()) {
            other("7", "", u"number"_s);
            other("true", "", u"switch"_s);
        }
        return;
    case ValueType::Int32:
        wrong("\"abc\"", "abc", u"words"_s);
        wrong("2147483648", "2147483648", u"more than an Int32"_s);
        other("1.5", "1.5", u"fraction"_s);
        return;
    case ValueType::Boolean:
        wrong("\"perhaps\"", "perhaps", u"words"_s);
        other("1", "1", u"number 1"_s);
        other("2", "2", u"number 2"_s);
        if (isJson())
            other("\"true\"", "", u"text"_s);
        return;
    }
}

void Maker::addCode(CaseKind kind, Published published, const QString &code)
{
    const bool isText = m_field.type == ValueType::Text;
    add(kind, published, isText ? MemberValue::ofText(code) : MemberValue::ofLiteral(code.toUtf8()),
        code);
}

void Maker::codes(const Catalogue &lists, CodeChoice choice)
{
    const QStringList listed = triedListed(m_field, lists, choice);
    for (const QString &code : listed)
        addCode(CaseKind::ListedCode, Published::Accepted, code);
    const QStringList unlisted = triedUnlisted(m_field, lists, choice);
    for (const QString &code : unlisted)
        addCode(CaseKind::UnlistedCode, Published::Rejected, code);
    if (listed.isEmpty())
        return;
    const QString &code = listed.constFirst();
    if (m_field.type == ValueType::Text) {
        const QString inner = code + QString(std::max<qsizetype>(m_field.limit, 1), u'Z');
        addCode(CaseKind::OverLimit, Published::Rejected, inner.first(m_field.limit + 1));
        add(CaseKind::LeadingSpace, Published::Silent, MemberValue::ofText(u' ' + code), code);
        add(CaseKind::TrailingSpace, Published::Silent, MemberValue::ofText(code + u' '), code);
        if (code.toLower() != code)
            addCode(CaseKind::LowerCase, Published::Silent, code.toLower());
    } else if (isJson()) {
        add(CaseKind::OtherType, Published::Silent, MemberValue::ofText(code), u"text"_s);
    }
    if (m_field.presence == Presence::Optional && m_field.type == ValueType::Int32)
        addCode(CaseKind::ListedCode, Published::Accepted, u"0"_s); // the default level
}

void Maker::switches()
{
    addCode(CaseKind::ListedCode, Published::Accepted, u"true"_s);
    addCode(CaseKind::ListedCode, Published::Accepted, u"false"_s);
    if (!isJson())
        addCode(CaseKind::LowerCase, Published::Silent, u"True"_s);
}

// Without it nothing is accepted: its blanks are cases like any other, its characters are not.
void Maker::key()
{
    presence();
    types();
    add(CaseKind::WrongKey, Published::Rejected, MemberValue::ofText(u"not-the-key"_s));
    const QString right{keyPlaceholder};
    add(CaseKind::LeadingSpace, Published::Silent, MemberValue::ofText(u' ' + right));
    add(CaseKind::TrailingSpace, Published::Silent, MemberValue::ofText(right + u' '));
}

QList<BoundaryCase> casesOf(const Field &field, const Catalogue &lists, CodeChoice choice,
                            BodyFormat format)
{
    Maker maker(field, format);
    if (field.format == Format::Secret) {
        maker.key();
        return maker.take();
    }
    maker.presence();
    if (field.type == ValueType::Text) {
        if (field.choices == ChoiceList::None)
            maker.lengths();
        if (field.choices == ChoiceList::None || !lists.list(field.choices).isEmpty())
            maker.texts();
    }
    maker.types();
    if (field.choices != ChoiceList::None)
        maker.codes(lists, choice);
    else if (field.type == ValueType::Boolean)
        maker.switches();
    return maker.take();
}

QList<BoundaryCase> casesOfBody(BodyFormat format)
{
    QList<BoundaryCase> cases;
    for (const QByteArray &type : mediaTypes(format)) {
        cases.append({{},
                      CaseKind::MediaType,
                      format,
                      type,
                      {},
                      Published::Accepted,
                      QString::fromLatin1(type)});
    }
    // One stands for all: the service matches their names in one place.
    const BodyChange renamed{.field = field::surname, .name = QString(field::surname).toLower()};
    cases.append({{},
                  CaseKind::MemberName,
                  format,
                  mediaTypes(format).constFirst(),
                  renamed,
                  Published::Silent});
    BodyChange unknown;
    unknown.further = u"NoSuchMember"_s;
    unknown.furtherValue = MemberValue::ofText(u"x"_s);
    cases.append({{},
                  CaseKind::UnknownMember,
                  format,
                  mediaTypes(format).constFirst(),
                  unknown,
                  Published::Silent});
    return cases;
}

} // namespace

bool BoundaryWishes::isWanted(const Field &field) const
{
    return fields.isEmpty() || fields.contains(field.name, Qt::CaseInsensitive);
}

QList<BoundaryCase> boundaryCases(const Catalogue &lists, const BoundaryWishes &wishes,
                                  BodyFormat format)
{
    QList<BoundaryCase> cases =
        wishes.fields.isEmpty() ? casesOfBody(format) : QList<BoundaryCase>();
    for (const Field &field : fields()) {
        if (wishes.isWanted(field))
            cases += casesOf(field, lists, wishes.codes, format);
    }
    return cases;
}

QList<BoundaryCase> countingCases(const Field &field, int limit, BodyFormat format)
{
    Maker maker(field, format);
    maker.counting(limit);
    return maker.take();
}

} // namespace desk
