// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "mediatype.h"
#include "sandboxdrift.h"
#include "sandboxhttp.h"
#include "wirebody.h"

#include <QByteArray>

namespace desk {

class SandboxStore;

/// The practice service without its wires: one call in, one answer out.
class SandboxService
{
public:
    SandboxService(SandboxStore &store, Catalogue lists);

    HttpAnswer answer(const HttpCall &call);

    /// What differs from the published contract from the next call on.
    void setDrifts(const QList<SandboxDrift> &drifts);

private:
    struct Call;

    HttpAnswer serve(const Call &call);
    HttpAnswer customerCreate(const Call &call);
    HttpAnswer customerChange(const Call &call);
    HttpAnswer pulse(const Call &call);
    HttpAnswer list(const Call &call, const QList<Choice> &rows);

    SandboxStore &m_store;
    Catalogue m_lists;
    QList<SandboxDrift> m_drifts;
    CreateRules m_jsonRules;
    CreateRules m_xmlRules;
};

} // namespace desk
