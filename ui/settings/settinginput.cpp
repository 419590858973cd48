// SPDX-License-Identifier: GPL-3.0-or-later
#include "settinginput.h"

#include "form/fieldnote.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace desk {

SettingInput::SettingInput(QLatin1StringView name, const QString &label, QWidget *input,
                           QWidget *beside, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(label, parent))
    , m_input(input)
    , m_note(new FieldNote(this))
{
    m_label->setBuddy(input);
    input->setObjectName(name);
    input->setAccessibleName(QString(label).remove(u'&'));
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(input, 1);
    if (beside)
        row->addWidget(beside);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_note);
    if (beside)
        setReadingOrder({input, beside, lastInTabOrder()});
    connect(m_note, &FieldNote::linkActivated, this,
            [this] { Q_EMIT suggestionTaken(QString(m_suggestion)); });
}

QWidget *SettingInput::lastInTabOrder() const
{
    return m_note->findChild<QLabel *>(); // the words, before the counter
}

void SettingInput::showProblem(Finding::Severity severity, const QString &words,
                               const QString &suggestion)
{
    m_suggestion = suggestion;
    m_note->showMessage(severity, words,
                        suggestion.isEmpty() ? QString() : tr("Use %1").arg(suggestion));
    m_input->setAccessibleDescription(words);
}

void SettingInput::showHint(const QString &words)
{
    m_note->showHint(words);
    m_input->setAccessibleDescription(words);
}

void SettingInput::clear()
{
    m_note->clearMessage();
    m_input->setAccessibleDescription({});
}

void setReadingOrder(const QList<QWidget *> &widgets)
{
    for (qsizetype i = 1; i < widgets.size(); ++i) {
        const Qt::FocusPolicy first = widgets[i - 1]->focusPolicy();
        const Qt::FocusPolicy second = widgets[i]->focusPolicy();
        widgets[i - 1]->setFocusPolicy(Qt::StrongFocus);
        widgets[i]->setFocusPolicy(Qt::StrongFocus);
        QWidget::setTabOrder(widgets[i - 1], widgets[i]);
        widgets[i - 1]->setFocusPolicy(first);
        widgets[i]->setFocusPolicy(second);
    }
}

} // namespace desk
