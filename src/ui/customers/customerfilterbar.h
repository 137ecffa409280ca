#pragma once

#include "rapport/presentation/customerfacets.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QMenu;
class QTimer;

namespace rapport::ui {

class FilterChip;
class SearchField;

/// What narrows the list of customers: a field to type into and pills to switch, with "+" for tags, owners, the weakest leg,
/// other signs and the archive.
class CustomerFilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit CustomerFilterBar(QWidget* parent = nullptr);

    [[nodiscard]] storage::CustomerFilter filter() const;
    /// Whether anything but the search is left out of the list.
    [[nodiscard]] bool isNarrowed() const;
    void setFacets(const presentation::CustomerFacets& facets);
    void focusSearch();
    void clear();

Q_SIGNALS:
    void filterChanged();
    void released(); ///< the keyboard should go to the list
    void accepted();

private:
    FilterChip* addChip(const QString& name);
    FilterChip* addChosen(const QString& name);
    void showMenu();
    void chooseTag(const QString& tag);
    void chooseOwner(const domain::StaffMember& owner);
    void chooseSign(int sign);
    void addSigns(QMenu& menu);
    void addLegs(QMenu& menu);
    void chooseWeakest(domain::Weakest weakest);
    void chooseArchived();
    void drop(FilterChip*& chip);
    void tell();

    SearchField* m_search;
    QHBoxLayout* m_chips;
    FilterChip* m_key;
    FilterChip* m_drifting;
    FilterChip* m_overdue;
    FilterChip* m_unhappy;
    FilterChip* m_more;
    FilterChip* m_tagChip = nullptr;
    FilterChip* m_ownerChip = nullptr;
    FilterChip* m_weakestChip = nullptr;
    FilterChip* m_archivedChip = nullptr;
    QHash<int, FilterChip*> m_signChips; ///< those chosen, by their place among the signs
    QString m_tag;
    std::optional<StaffId> m_owner;
    std::optional<domain::Weakest> m_weakest;
    presentation::CustomerFacets m_facets;
};

} // namespace rapport::ui
