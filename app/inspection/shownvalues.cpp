// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownvalues.h"

#include "visibletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ShownValues)
};

constexpr qsizetype longestShown = 300;
constexpr qsizetype beforeDifference = 60;

// Not within a surrogate pair.
qsizetype characterStart(QStringView text, qsizetype at)
{
    const bool within = at > 0 && at < text.size() && text.at(at).isLowSurrogate() &&
                        text.at(at - 1).isHighSurrogate();
    return within ? at - 1 : at;
}

QString shownAround(QStringView text, qsizetype difference)
{
    if (text.size() <= longestShown)
        return visibleText(text, Lines::One);
    const qsizetype latest = text.size() - longestShown;
    const qsizetype start =
        characterStart(text, std::clamp(difference - beforeDifference, qsizetype(0), latest));
    const qsizetype end = characterStart(text, start + longestShown);
    const QString part = visibleText(text.sliced(start, end - start), Lines::One);
    const QString before = start > 0 ? u"…"_s : QString();
    const QString after = end < text.size() ? u"…"_s : QString();
    return Words::tr("%1 (%L2 characters)").arg(QString(before + part + after)).arg(text.size());
}

} // namespace

ShownValues shownValues(QStringView left, QStringView right)
{
    const auto [inLeft, inRight] = std::ranges::mismatch(left, right);
    const qsizetype difference = inLeft - left.begin();
    const bool same = inLeft == left.end() && inRight == right.end();
    return {shownAround(left, same ? 0 : difference), shownAround(right, same ? 0 : difference)};
}

} // namespace desk
