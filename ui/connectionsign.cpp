// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionsign.h"

#include "history/shorttext.h"
#include "icons.h"

#include <QLocale>
#include <QStyleOptionToolButton>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int dotSize = 16;

QString wordFor(const ConnectionState &state)
{
    if (state.isChecking)
        return ConnectionSign::tr("checking");
    return state.verdict ? probeLabel(state.verdict->kind) : ConnectionSign::tr("not checked");
}

QLatin1StringView iconFor(const ConnectionState &state)
{
    if (state.isChecking || !state.verdict)
        return "ring"_L1;
    return isAnswering(state.verdict->kind) ? "dot"_L1 : "warning"_L1;
}

QString detailsOf(const ConnectionState &state)
{
    QStringList lines;
    if (state.verdict) {
        const QString time =
            QLocale().toString(state.at.toLocalTime().time(), QLocale::ShortFormat);
        lines.append(state.verdict->words);
        lines.append(ConnectionSign::tr("Seen at %1, after %L2 ms.")
                         .arg(time)
                         .arg(state.verdict->durationMs));
    }
    lines.append(ConnectionSign::tr("Click to look now."));
    return lines.join(u'\n');
}

} // namespace

ConnectionSign::ConnectionSign(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName("connection"_L1);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    show({});
}

void ConnectionSign::show(const ConnectionState &state)
{
    setWord(wordFor(state), iconFor(state));
    const QString details = detailsOf(state);
    setToolTip(plainToolTip(details));
    setAccessibleDescription(details);
}

void ConnectionSign::setWord(const QString &word, QLatin1StringView icon)
{
    setText(word);
    setIcon(themedIcon(icon));
    setAccessibleName(tr("Connection: %1").arg(word));
}

// A tool bar's buttons take their icons' size from it, whatever their own is.
void ConnectionSign::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    option->iconSize = QSize(dotSize, dotSize);
}

// Wide enough for the usual words, so that the bar stands still while it looks.
QSize ConnectionSign::sizeHint() const
{
    QSize size = QToolButton::sizeHint();
    const int text = fontMetrics().horizontalAdvance(this->text());
    const int usual = std::max(fontMetrics().horizontalAdvance(tr("answering")),
                               fontMetrics().horizontalAdvance(tr("checking")));
    return {size.width() + std::max(0, usual - text), size.height()};
}

} // namespace desk
