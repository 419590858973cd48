// SPDX-License-Identifier: GPL-3.0-or-later
#include "importcountsbar.h"

#include "flowlayout.h"
#include "iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 14; // device-independent pixels

} // namespace

ImportCountsBar::ImportCountsBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName("importCounts"_L1);
    constexpr int between = 16; // device-independent pixels
    new FlowLayout(this, between);
    add(&ImportCounts::created, "created"_L1, tr("Created: %L1"), true);
    add(&ImportCounts::rejected, "rejected"_L1, tr("Rejected: %L1"), false);
    add(&ImportCounts::refused, "refused"_L1, tr("Refused: %L1"), false);
    add(&ImportCounts::unsent, "unsent"_L1, tr("Unsent: %L1"), false);
    add(&ImportCounts::unknown, "unknown"_L1, tr("Unknown: %L1"), true);
    add(&ImportCounts::inFlight, "running"_L1, tr("On their way: %L1"), false);
    add(&ImportCounts::waiting, "ring"_L1, tr("Left to send: %L1"), true);
    add(&ImportCounts::held, "error"_L1, tr("Held by the check: %L1"), false);
    show({});
}

void ImportCountsBar::add(qint64 ImportCounts::*count, QLatin1StringView icon, const QString &text,
                          bool isAlways)
{
    auto *whole = new QWidget(this);
    auto *sign = new IconLabel(iconSize, whole);
    sign->setIcon(icon);
    auto *words = new QLabel(whole);
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addWidget(sign);
    row->addWidget(words);
    layout()->addWidget(whole);
    m_parts.append({count, whole, words, text, isAlways});
}

void ImportCountsBar::show(const ImportCounts &counts)
{
    for (const Part &part : std::as_const(m_parts)) {
        const qint64 count = counts.*part.count;
        part.words->setText(part.text.arg(count));
        part.whole->setVisible(part.isAlways || count > 0);
    }
}

} // namespace desk
