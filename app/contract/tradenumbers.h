// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace desk {

/// What the numbers of one issuer look like: a row of resources/trade/*.tsv, which name their
/// sources.
struct TradeNumberShape
{
    QString prefix;            ///< the letters that they begin with: "DE", "CHE"
    QStringList countries;     ///< alpha-3 codes of those who have such numbers
    QRegularExpression behind; ///< the whole of what follows the prefix, compact
    QString example;           ///< of the shape only; nobody's number
};

/// The shapes of one kind of number.
class TradeNumbers
{
public:
    /// How a number is judged that has no prefix of the table.
    enum class Prefix {
        MayBeLeftOut, ///< by its country's row, and where that has none, hardly at all
        Required      ///< it is unusual
    };

    /// Both are read from the executable on first need and kept: under a millisecond, any thread.
    static const TradeNumbers &vat();
    static const TradeNumbers &eori();

    TradeNumbers(const QString &path, Prefix prefix);

    const QList<TradeNumberShape> &shapes() const { return m_shapes; }

    /// Blanks, dots, hyphens, slashes and letter case do not count. `country`, alpha-3 or blank,
    /// tells what a number without a prefix should look like.
    bool looksUsual(const QString &text, const QString &country) const;

    /// What the number should look like, "DE123456789"; empty where nobody can tell.
    QString exampleFor(const QString &text, const QString &country) const;

private:
    const TradeNumberShape *byPrefix(const QString &number) const;
    const TradeNumberShape *byCountry(const QString &country) const;

    QList<TradeNumberShape> m_shapes;
    Prefix m_prefix;
};

} // namespace desk
