// SPDX-License-Identifier: GPL-3.0-or-later
#include "pastedaddress.h"

#include "addressoffer.h"
#include "customerform.h"
#include "fieldeditor.h"
#include "formpage.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace desk {
namespace {

/// What an edit put in: what is neither of the old text's beginning nor of its end.
QStringView insertedText(QStringView before, QStringView after)
{
    const auto [oldStart, newStart] = std::ranges::mismatch(before, after);
    const qsizetype start = newStart - after.begin();
    const qsizetype most = std::min(before.size(), after.size()) - start;
    qsizetype same = 0;
    while (same < most && before[before.size() - 1 - same] == after[after.size() - 1 - same])
        ++same;
    return after.mid(start, after.size() - start - same);
}

bool isPlainEnter(const QKeyEvent &key)
{
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return isEnter && (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

} // namespace

PastedAddress::PastedAddress(CustomerForm &form, QObject *parent)
    : QObject(parent)
    , m_form(form)
{
    for (const FieldEditor *editor : form.page().editors()) {
        if (editor->field().section == Section::Address)
            watch(*editor);
    }
    connect(&form, &CustomerForm::edited, this, &PastedAddress::onFormEdited);
}

void PastedAddress::watch(const FieldEditor &editor)
{
    auto *input = qobject_cast<QLineEdit *>(editor.input());
    if (!input)
        return;
    input->installEventFilter(this);
    connect(input, &QLineEdit::textEdited, this,
            [this, input](const QString &text) { onTextEdited(input, text); });
    connect(input, &QLineEdit::textChanged, this,
            [this, &editor](const QString &text) { onTextChanged(editor, text); });
}

void PastedAddress::spread()
{
    if (isOpen()) {
        accept();
        return;
    }
    const Field *focused = m_form.focusedField();
    if (focused && focused->section == Section::Address)
        offer(m_form.page().editorOf(*focused));
    if (!isOpen())
        Q_EMIT said(tr("There is no address of several lines in this field."));
}

// Typing puts in one character, a keyboard of another language perhaps a word, but no line break.
void PastedAddress::onTextEdited(const QLineEdit *input, const QString &text)
{
    const QString before = m_before.value(input);
    m_pastedInto = mayBeAddress(insertedText(before, text)) ? input : nullptr;
}

// The form has the text by now: it listens longer than this one does.
void PastedAddress::onTextChanged(const FieldEditor &editor, const QString &text)
{
    const auto *input = static_cast<const QLineEdit *>(editor.input());
    m_before.insert(input, text);
    if (std::exchange(m_pastedInto, nullptr) == input)
        offer(editor);
}

// The offer says what would become of the form as it was.
void PastedAddress::onFormEdited()
{
    close();
}

void PastedAddress::offer(const FieldEditor &editor)
{
    auto proposal = proposeAddress(m_form.request(), editor.field(), m_form.catalogue());
    if (!proposal)
        return;
    if (!m_offer) {
        m_offer = new AddressOffer(m_form.widget());
        connect(m_offer, &AddressOffer::accepted, this, &PastedAddress::accept);
        connect(m_offer, &AddressOffer::declined, this, &PastedAddress::close);
    }
    m_proposal = *std::move(proposal);
    m_source = &editor;
    m_offer->offer(m_proposal, editor.input());
    m_form.ensureWidgetVisible(m_offer);
}

void PastedAddress::accept()
{
    const FieldTexts texts = m_proposal.texts();
    close();
    m_form.change(texts, tr("spreading the address"));
}

void PastedAddress::close()
{
    m_source = nullptr;
    if (m_offer)
        m_offer->hide();
}

bool PastedAddress::isOpen() const
{
    return m_offer && m_offer->isVisible();
}

bool PastedAddress::eventFilter(QObject *watched, QEvent *event)
{
    if (!isOpen() || watched != m_source->input() || event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    if (isPlainEnter(key)) {
        accept();
        return true;
    }
    if (key.key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace desk
