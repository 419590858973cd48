// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowmapper.h"

#include "contract/choicematcher.h"
#include "contract/field.h"

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostRemembered = 10'000; // codes: a column of garbage must not fill the memory

QString trueOrFalse(const QString &text)
{
    static const QStringList yes{u"true"_s, u"yes"_s, u"y"_s, u"1"_s, u"x"_s, u"on"_s};
    static const QStringList no{u"false"_s, u"no"_s, u"n"_s, u"0"_s, u"off"_s};
    const QString word = text.trimmed().toLower();
    if (yes.contains(word))
        return u"true"_s;
    return no.contains(word) ? u"false"_s : text;
}

std::shared_ptr<const ChoiceMatcher> matcherOf(const Catalogue &lists, ChoiceList list)
{
    if (auto made = lists.matcher(list))
        return made;
    return std::make_shared<ChoiceMatcher>(lists.list(list));
}

} // namespace

RowMapper::RowMapper(ColumnMapping mapping, const Catalogue &lists)
    : m_mapping(std::move(mapping))
{
    for (const FieldSource &source : std::as_const(m_mapping)) {
        const ChoiceList list = findField(source.field)->choices;
        if (list != ChoiceList::None && !m_matchers.contains(list))
            m_matchers.insert(list, matcherOf(lists, list));
    }
}

Request RowMapper::request(const QStringList &cells) const
{
    Request request;
    for (const FieldSource &source : m_mapping) {
        const Field &field = *findField(source.field);
        const QString text = source.column ? cells.value(*source.column) : source.constant;
        request.setText(field, treated(text, source, field));
    }
    return request;
}

QString RowMapper::treated(QString text, const FieldSource &source, const Field &field) const
{
    for (const Treatment treatment : source.treatments) {
        switch (treatment) {
        case Treatment::Trim:
            text = text.trimmed();
            break;
        case Treatment::UpperCase:
            text = text.toUpper();
            break;
        case Treatment::Code:
            text = codeOf(text, field.choices);
            break;
        case Treatment::TrueFalse:
            text = trueOrFalse(text);
            break;
        }
    }
    return text;
}

// What names no row of the list stays what it is: validation says so.
QString RowMapper::codeOf(const QString &text, ChoiceList list) const
{
    const auto matcher = m_matchers.value(list);
    if (!matcher || text.isEmpty())
        return text;
    QHash<QString, QString> &codes = m_codes[list];
    if (const auto known = codes.constFind(text); known != codes.cend())
        return *known;
    const auto row = matcher->resolve(text);
    const QString code = row ? matcher->choices().at(*row).code : text;
    if (codes.size() >= mostRemembered)
        codes.clear();
    return *codes.insert(text, code);
}

} // namespace desk
