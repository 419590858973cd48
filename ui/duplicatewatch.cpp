// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicatewatch.h"

#include "form/customerform.h"
#include "form/fieldeditor.h"
#include "form/formpage.h"

#include <QAction>

#include <algorithm>

namespace desk {
namespace {

using Matches = QList<AlreadyThere>;

Matches::const_iterator matchOf(const Matches &matches, const Field &field)
{
    return std::ranges::find_if(
        matches, [&field](const AlreadyThere &one) { return one.finding.field == field.name; });
}

bool canBeLookedAt(const AlreadyThere &match)
{
    return match.attempt.has_value();
}

} // namespace

DuplicateWatch::DuplicateWatch(CustomerForm &form, DuplicateCheck &check, QAction &showMatch,
                               QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_check(check)
    , m_showMatch(showMatch)
{
    m_showMatch.setEnabled(false);
    connect(&form, &CustomerForm::edited, this, &DuplicateWatch::look);
    connect(&check, &DuplicateCheck::changed, this, &DuplicateWatch::showFound);
    connect(&showMatch, &QAction::triggered, this, &DuplicateWatch::showMatch);
    for (FieldEditor *editor : form.page().editors())
        connect(editor, &FieldEditor::offerTaken, this, [this, editor] { openMatchOf(*editor); });
}

void DuplicateWatch::setEnvironment(const QString &name)
{
    m_environment = name;
    look();
}

void DuplicateWatch::look()
{
    m_check.look(m_form.request(), m_environment);
}

void DuplicateWatch::showFound()
{
    const Matches &found = m_check.found();
    m_showMatch.setEnabled(std::ranges::any_of(found, canBeLookedAt));
    const QString offer =
        tr("Show (%1)").arg(m_showMatch.shortcut().toString(QKeySequence::NativeText));
    for (FieldEditor *editor : m_form.page().editors()) {
        const auto match = matchOf(found, editor->field());
        if (match == found.end())
            editor->setOutside({}, {});
        else
            editor->setOutside({match->finding}, canBeLookedAt(*match) ? offer : QString());
    }
    Q_EMIT shown();
}

void DuplicateWatch::showMatch()
{
    const Matches &found = m_check.found();
    const Field *field = m_form.focusedField();
    auto match = field ? matchOf(found, *field) : found.end();
    if (match == found.end() || !canBeLookedAt(*match))
        match = std::ranges::find_if(found, canBeLookedAt);
    if (match != found.end())
        Q_EMIT matchWanted(*match->attempt);
}

void DuplicateWatch::openMatchOf(const FieldEditor &editor)
{
    const auto match = matchOf(m_check.found(), editor.field());
    if (match != m_check.found().end() && canBeLookedAt(*match))
        Q_EMIT matchWanted(*match->attempt);
}

} // namespace desk
