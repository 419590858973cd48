// SPDX-License-Identifier: GPL-3.0-or-later
#include "typedtext.h"

#include "customerform.h"
#include "journal/draftkeeper.h"
#include "whenfinished.h"

namespace desk {

TypedText::TypedText(CustomerForm &form, DraftKeeper &drafts, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_drafts(drafts)
{
    connect(&form, &CustomerForm::edited, this, &TypedText::keep);
}

void TypedText::restore()
{
    whenFinished(m_drafts.adopt(), this, [this](const std::optional<Draft> &draft) {
        if (draft)
            bringBack(*draft);
    });
}

void TypedText::bringBack(const Draft &draft)
{
    if (!m_form.draft().isBlank()) {
        Q_EMIT foundMeanwhile(draft);
        return;
    }
    m_form.setDraft({draft.request, draft.accountType});
    Q_EMIT broughtBack();
    if (draft.text)
        Q_EMIT textBroughtBack(*draft.text);
}

void TypedText::keep()
{
    const Draft draft = m_form.draft();
    if (draft.isBlank())
        m_drafts.discard();
    else
        m_drafts.keep(draft);
}

} // namespace desk
