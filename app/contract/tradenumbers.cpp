// SPDX-License-Identifier: GPL-3.0-or-later
#include "tradenumbers.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

TradeNumberShape readShape(QStringView line)
{
    const QList<QStringView> columns = line.split(u'\t');
    return {columns.value(0).toString(),
            columns.value(1).toString().split(u' ', Qt::SkipEmptyParts),
            QRegularExpression(QRegularExpression::anchoredPattern(columns.value(2))),
            columns.value(3).toString()};
}

QList<TradeNumberShape> readShapes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%ls is not in the executable", qUtf16Printable(path)); // a mistake of the build
    const QString content = QString::fromUtf8(file.readAll());
    QList<TradeNumberShape> shapes;
    for (const QStringView &line : QStringView(content).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            shapes << readShape(line);
    }
    return shapes;
}

QString compact(const QString &text)
{
    QString kept = text.toUpper();
    kept.removeIf([](QChar c) { return c.isSpace() || u".-/"_s.contains(c); });
    return kept;
}

/// All that is asked of a number whose issuer is not known.
bool couldBeANumber(const QString &number)
{
    static const QRegularExpression shape(u"\\A[0-9A-Z+*]{2,18}\\z"_s);
    return shape.match(number).hasMatch();
}

} // namespace

const TradeNumbers &TradeNumbers::vat()
{
    static const TradeNumbers numbers(u":/trade/vatnumbers.tsv"_s, Prefix::MayBeLeftOut);
    return numbers;
}

const TradeNumbers &TradeNumbers::eori()
{
    static const TradeNumbers numbers(u":/trade/eorinumbers.tsv"_s, Prefix::Required);
    return numbers;
}

TradeNumbers::TradeNumbers(const QString &path, Prefix prefix)
    : m_shapes(readShapes(path))
    , m_prefix(prefix)
{
}

bool TradeNumbers::looksUsual(const QString &text, const QString &country) const
{
    const QString number = compact(text);
    if (const TradeNumberShape *shape = byPrefix(number)) {
        if (shape->behind.match(number.mid(shape->prefix.size())).hasMatch())
            return true;
    }
    if (m_prefix == Prefix::Required)
        return false;
    const TradeNumberShape *shape = byCountry(country);
    if (shape)
        return shape->behind.match(number).hasMatch();
    return !byPrefix(number) && couldBeANumber(number);
}

QString TradeNumbers::exampleFor(const QString &text, const QString &country) const
{
    const TradeNumberShape *shape = byPrefix(compact(text));
    if (!shape)
        shape = byCountry(country);
    return shape ? shape->example : QString();
}

const TradeNumberShape *TradeNumbers::byPrefix(const QString &number) const
{
    const auto shape = std::ranges::find_if(
        m_shapes, [&number](const TradeNumberShape &row) { return number.startsWith(row.prefix); });
    return shape == m_shapes.end() ? nullptr : &*shape;
}

const TradeNumberShape *TradeNumbers::byCountry(const QString &country) const
{
    const auto shape = std::ranges::find_if(m_shapes, [&country](const TradeNumberShape &row) {
        return row.countries.contains(country);
    });
    return shape == m_shapes.end() ? nullptr : &*shape;
}

} // namespace desk
