// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectiontest.h"

#include "iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace desk {

using namespace Qt::StringLiterals;

ConnectionTest::ConnectionTest(ServiceClient &client, Sandbox &sandbox, QWidget *parent)
    : QWidget(parent)
    , m_probe(new ConnectionProbe(client, sandbox, this))
    , m_button(new QPushButton(this))
    , m_icon(new IconLabel(16, this))
    , m_words(new QLabel(this))
{
    m_button->setObjectName("testConnection"_L1);
    m_button->setAutoDefault(false);
    m_words->setObjectName("testResult"_L1);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    // Room for the longest verdict, so that the dialog stands still.
    m_words->setMinimumHeight(3 * m_words->fontMetrics().lineSpacing());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_button, 0, Qt::AlignTop);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_words, 1, Qt::AlignTop);
    connect(m_button, &QAbstractButton::clicked, this, &ConnectionTest::onClicked);
    connect(m_probe, &ConnectionProbe::concluded, this, &ConnectionTest::show);
    clear();
}

void ConnectionTest::onClicked()
{
    if (m_probe->isRunning())
        clear();
    else
        Q_EMIT wanted();
}

void ConnectionTest::start(const Environment &environment, const QString &key)
{
    m_button->setText(tr("S&top testing"));
    say("ring"_L1, tr("Asking %1 …").arg(environment.name));
    m_probe->start(environment, key);
}

void ConnectionTest::clear()
{
    m_probe->stop();
    m_button->setText(tr("&Test connection"));
    m_icon->hide();
    m_words->clear();
}

void ConnectionTest::refuse(const QString &words)
{
    clear();
    say("warning"_L1, words);
}

void ConnectionTest::show(const ProbeVerdict &verdict)
{
    m_button->setText(tr("&Test connection"));
    QString words = tr("%1: %2").arg(probeLabel(verdict.kind), verdict.words);
    words.front() = words.front().toUpper();
    if (verdict.durationMs > 0)
        words += u' ' + tr("(%L1 ms)").arg(verdict.durationMs);
    say(isAnswering(verdict.kind) ? "dot"_L1 : "warning"_L1, words);
}

void ConnectionTest::say(QLatin1StringView icon, const QString &words)
{
    m_icon->setIcon(icon);
    m_icon->show();
    m_words->setText(words);
}

} // namespace desk
