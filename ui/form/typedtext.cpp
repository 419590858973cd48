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
    whenFinished(m_drafts.adopt(), this, [this](const std::optional<Request> &draft) {
        if (!draft)
            return;
        m_aside.append(*draft);
        if (m_form.hasTypedText())
            Q_EMIT asideChanged();
        else
            bringBack();
    });
}

void TypedText::setAside()
{
    if (!m_form.hasTypedText())
        return;
    m_aside.append(m_form.request());
    Q_EMIT asideChanged();
}

void TypedText::bringBack()
{
    if (m_aside.isEmpty())
        return;
    const Request back = m_aside.takeLast();
    if (m_form.hasTypedText())
        m_aside.prepend(m_form.request());
    m_form.setRequest(back);
    Q_EMIT asideChanged();
    Q_EMIT broughtBack();
}

void TypedText::keep()
{
    if (m_form.hasTypedText())
        m_drafts.keep(m_form.request());
    else
        m_drafts.discard();
}

} // namespace desk
