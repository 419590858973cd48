// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field.h"
#include "finding.h"
#include "textposition.h"

namespace desk {

/// Collects what reading a file finds, each with its line and column. Keeps a hundred of each
/// severity: a hostile file could hold millions.
class InputFindings
{
public:
    /// The text must outlive this.
    explicit InputFindings(QStringView text);

    void error(const QString &message, qsizetype offset, const Field *field = nullptr);
    void warning(const QString &message, qsizetype offset, const Field *field = nullptr);

    /// About something that stands nowhere in the text.
    void missing(Finding::Severity severity, const QString &message, const Field &field);

    Findings take() { return std::move(m_findings); }

private:
    void add(Finding finding);
    void addAt(Finding finding, qsizetype offset);

    PositionFinder m_positions;
    Findings m_findings;
    int m_errors = 0;
    int m_warnings = 0;
};

/// A name out of a file as it can be shown on one line: at most 40 characters, what cannot be
/// seen as <U+0007>.
QString visibleName(const QString &name);

} // namespace desk
