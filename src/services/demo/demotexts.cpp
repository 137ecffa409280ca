#include "services/demo/demotexts.h"

namespace rapport::services {

using namespace Qt::StringLiterals;
using namespace domain;

const std::vector<DemoTalk>& demoTalks(std::optional<Signal> signal) {
    static const std::vector<DemoTalk> plain{
        {u"Asked about opening hours over the holidays."_s, {}, {}},
        {u"Confirmed the delivery address and the contact at the gate."_s, {}, {}},
        {u"Went through the quote line by line. Wants the blue one, not the grey."_s,
         u"The blue one, please. The grey looks tired."_s, u"Blue instead of grey, everything else as quoted."_s},
        {u"Routine call, just to talk. All is well, the new shop opens in spring."_s, {}, {}},
        {u"Sent the brochure and the price list for next year."_s, {}, {}},
        {u"Wanted to know whether the spare parts are still made. They are."_s, {}, {}},
        {u"Talked about moving the yearly service to autumn."_s, {}, u"Service in October instead of July."_s},
        {u"New person in accounts; invoices go to the same address."_s, {}, {}},
        {u"Discussed the maintenance contract, decides after the holidays."_s, {}, {}},
        {u"Asked for two references from the same trade."_s, {}, {}},
        {u"Sorted out the invoice number. Nothing open."_s, {}, {}},
        {u"Met at the trade fair, short chat at the stand."_s, {}, {}},
    };
    static const std::vector<DemoTalk> happy{
        {u"Very pleased with the repair, finished a day early."_s, u"I have never seen anybody so quick."_s, {}},
        {u"Thanked us for the handwritten card."_s, u"That made my week."_s, {}},
        {u"The new machine runs well. Will recommend us to a neighbour."_s, u"Runs like clockwork."_s, {}},
        {u"Liked that we rang before they had to ask."_s, {}, {}},
        {u"Happy with the fitting, photos sent."_s, u"Exactly as you drew it."_s, {}},
    };
    static const std::vector<DemoTalk> unhappy{
        {u"Delivery came two days late and nobody told them."_s, u"A call would have been enough."_s,
         u"The silence was worse than the delay."_s},
        {u"Second time the same part failed. Wants to know why before anything else."_s,
         u"I do not want another part, I want a reason."_s, u"Explain the cause first, then the repair."_s},
        {u"Was put through three times before somebody could help."_s, u"I told the story three times."_s, {}},
        {u"Invoice did not match the quote."_s, u"We agreed on another price."_s, u"The travel costs were not in the quote."_s},
    };
    if (signal == Signal::Happy)
        return happy;
    return signal == Signal::Unhappy ? unhappy : plain;
}

const std::vector<DemoPromise>& demoPromises(Promiser promiser) {
    static const std::vector<DemoPromise> ours{
        {CommitmentKind::CallBack, u"Call back about the delivery date"_s},
        {CommitmentKind::CallBack, u"Ring about the colour samples"_s},
        {CommitmentKind::Send, u"Send the revised quote"_s},
        {CommitmentKind::Send, u"Send the certificate of origin"_s},
        {CommitmentKind::Research, u"Find out whether the spare part is still made"_s},
        {CommitmentKind::Research, u"Check what the warranty covers"_s},
        {CommitmentKind::Fix, u"Replace the broken hinge"_s},
        {CommitmentKind::Fix, u"Correct the invoice"_s},
        {CommitmentKind::Visit, u"Come by and measure the window"_s},
        {CommitmentKind::Visit, u"Show the new catalogue in person"_s},
        {CommitmentKind::Other, u"Reserve two places at the open day"_s},
        {CommitmentKind::Other, u"Put the order on hold until spring"_s},
    };
    static const std::vector<DemoPromise> theirs{
        {CommitmentKind::Send, u"Sends the signed contract back"_s}, {CommitmentKind::Send, u"Sends the floor plan"_s},
        {CommitmentKind::CallBack, u"Decides and rings us"_s},       {CommitmentKind::Other, u"Pays the second instalment"_s},
        {CommitmentKind::Other, u"Confirms the number of guests"_s},
    };
    return promiser == Promiser::We ? ours : theirs;
}

const QStringList& demoTopics() {
    static const QStringList topics{u"sailing"_s,        u"her allotment"_s,        u"grandchildren"_s, u"the choir"_s,
                                    u"football"_s,       u"restoring a Vespa"_s,    u"hiking"_s,        u"baking bread"_s,
                                    u"chess"_s,          u"the village festival"_s, u"beekeeping"_s,    u"jazz"_s,
                                    u"learning Greek"_s, u"long-distance running"_s};
    return topics;
}

const QStringList& demoGoals() {
    static const QStringList goals{
        u"Open a second shop by next summer"_s,   u"Hand the business over to my daughter in two years"_s,
        u"Stop doing the books at the weekend"_s, u"Have the workshop run without me for a month"_s,
        u"Cut the energy bill by a third"_s,      u"Get a table in the old town hall for the wedding"_s,
        u"Find one supplier for everything"_s};
    return goals;
}

const QStringList& demoCareNotes() {
    static const QStringList notes{u"Speak slowly, hard of hearing."_s,
                                   u"Ring the landline, never the mobile."_s,
                                   u"Lost his wife in spring. Do not ask about the family."_s,
                                   u"Prefers to be called by the first name."_s,
                                   u"Needs papers in large print."_s,
                                   u"Never before ten, works nights."_s,
                                   u"Wheelchair: meet on the ground floor."_s};
    return notes;
}

const QStringList& demoTitles() {
    static const QStringList titles{u"Owner"_s,        u"Head of purchasing"_s, u"Accountant"_s,       u"Site manager"_s,
                                    u"Receptionist"_s, u"Managing director"_s,  u"Workshop foreman"_s, u"Assistant"_s};
    return titles;
}

const QStringList& demoTags() {
    static const QStringList tags{u"newsletter"_s,      u"wholesale"_s, u"maintenance contract"_s,
                                  u"trade fair 2025"_s, u"referral"_s,  u"pays by invoice"_s,
                                  u"seasonal"_s,        u"press"_s};
    return tags;
}

const QStringList& demoBestHours() {
    static const QStringList hours{u"mornings"_s, u"9–11"_s, u"after 16:00"_s, u"Tuesdays and Thursdays"_s, u"lunch break"_s};
    return hours;
}

const QStringList& demoNotes() {
    static const QStringList notes{u"Came to us through the open day. Has a van with our old sticker on it."_s,
                                   u"Parking is round the back. The dog is friendly."_s,
                                   u"Orders twice a year, always in the first week of the quarter."_s,
                                   u"Compares us with two others every time and stays."_s};
    return notes;
}

const QStringList& demoGreetings() {
    static const QStringList greetings{u"Happy birthday from all of us!"_s,
                                       u"Congratulations, and thank you for another year together."_s,
                                       u"All the best on your day!"_s};
    return greetings;
}

} // namespace rapport::services
