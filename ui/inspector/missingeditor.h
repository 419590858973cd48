// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codeeditor.h"

#include <QLabel>

namespace desk {

/// Stands where the editor's module is not to be found: says so, and loses nothing.
class MissingEditor : public QLabel, public CodeEditor
{
    Q_OBJECT
public:
    explicit MissingEditor(QWidget *parent);

    QWidget &widget() override { return *this; }
    void setLanguage(Language) override {}
    void setReadOnly(bool) override {}
    QByteArray bytes() const override { return m_bytes; }
    void setBytes(const QByteArray &bytes) override { m_bytes = bytes; }
    void append(const QByteArray &bytes) override { m_bytes += bytes; }
    void replace(Range range, const QByteArray &bytes) override;
    qsizetype cursor() const override { return 0; }
    Range selection() const override { return {}; }
    void select(Range) override {}
    qsizetype length() const override { return m_bytes.size(); }
    std::optional<Range> find(const QByteArray &, qsizetype, qsizetype) override { return {}; }

private:
    QByteArray m_bytes;
};

} // namespace desk
