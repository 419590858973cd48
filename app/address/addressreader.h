// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "addresspieces.h"
#include "addressreading.h"
#include "postcodefinder.h"

#include <optional>

namespace desk {

/// Takes what is sure out of the pieces, from the end towards the beginning; the rest are lines.
class AddressReader
{
public:
    AddressReader(QStringView pasted, const AddressContext &context);

    AddressReading read();

private:
    /// No more is looked at than the last few lines: the rest is no part of an address.
    static constexpr int deepest = 5;

    void takeCountry();
    bool takeCountryAtTheEnd();
    bool takeCountryBehindPostcode();
    std::optional<QString> countryNamed(const QString &text, bool isLineOfItsOwn) const;
    bool isListed(const QString &country) const;

    void takePostcode();
    std::optional<FoundPostcode> postcodeIn(int index) const;
    bool isAmongState(int index, const FoundPostcode &found) const;
    void takeFound(int index, const FoundPostcode &found);
    void implyCountry(const QString &country);

    void takeState();
    bool isStateThere(int index, const QString &text) const;
    void takeCounty();
    bool isPartOfCountry(const QString &text) const;
    void takeTown();
    bool isTownThere(int index) const;
    void takeNames();
    bool takeCompany();
    bool takePerson();
    void takeLines();

    int townPiece() const { return m_townPiece < 0 ? last() : m_townPiece; }
    void takeWhole(int index, QLatin1StringView field);
    bool takeTail(int index, QLatin1StringView field,
                  bool (*fits)(const QString &, const QString &));

    void take(QLatin1StringView field, const QString &text);
    void takeCountry(const QString &code, const QString &pasted);
    bool has(QLatin1StringView field) const;
    int last() const { return int(m_pieces.size()) - 1; }
    bool standsAlone(int index) const;

    const AddressContext &m_context;
    QList<AddressPiece> m_pieces; // what nobody has taken yet
    PastedAs m_pastedAs;
    QString m_country; // alpha-3; whose ways the address is read by
    bool m_isCountryStated = false;
    int m_townPiece = -1;     // where the town must be if it is anywhere; -1: the last
    bool m_isTownCut = false; // a postcode or a state stood behind it in its piece
    AddressReading m_reading;
};

} // namespace desk
