// SPDX-License-Identifier: GPL-3.0-or-later
#include "ditto.h"

#include "customerform.h"
#include "journal/journal.h"
#include "whenfinished.h"

#include <algorithm>

namespace desk {
namespace {

constexpr int lookedAt = 50; // attempts back

bool isCreatedIn(const Attempt &attempt, const QString &environment)
{
    return attempt.environment == environment && attempt.conclusion &&
           attempt.conclusion->outcome == Outcome::Created;
}

} // namespace

Ditto::Ditto(CustomerForm &form, Journal &journal, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_journal(journal)
{
}

void Ditto::repeat(const QString &environment)
{
    const Field *field = m_form.focusedField();
    if (!field || field->format == Format::Secret)
        return;
    AttemptQuery newest;
    newest.limit = lookedAt;
    whenFinished(m_journal.page(newest), this, [this, field, environment](const AttemptPage &page) {
        const auto last = std::ranges::find_if(page.attempts, [&](const Attempt &attempt) {
            return isCreatedIn(attempt, environment);
        });
        if (last == page.attempts.end())
            Q_EMIT said(tr("No customer was created in %1 lately.").arg(environment));
        else if (m_form.focusedField() == field)
            take(*field, last->request);
    });
}

void Ditto::take(const Field &field, const Request &last)
{
    const QString text = last.text(field);
    if (text.isEmpty())
        Q_EMIT said(tr("The last customer had no %1.").arg(field.label()));
    else
        m_form.change({{field.name, text}}, tr("repeating %1").arg(field.label()));
}

} // namespace desk
