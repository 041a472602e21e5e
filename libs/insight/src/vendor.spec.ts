import { describe, expect, it } from '@jest/globals';
import { proposeVendor } from './vendor.js';

describe('the vendor flag', () => {
  it.each([
    { distinctRequests: 3, campaignMedian: null, outsideProblem: 0, reason: null, threshold: 4 },
    { distinctRequests: 4, campaignMedian: null, outsideProblem: 0, reason: 'many_requests', threshold: 4 },
    { distinctRequests: 4, campaignMedian: 1, outsideProblem: 0, reason: 'many_requests', threshold: 4 },
    { distinctRequests: 4, campaignMedian: 1.5, outsideProblem: 0, reason: null, threshold: 5 },
    { distinctRequests: 5, campaignMedian: 1.5, outsideProblem: 0, reason: 'many_requests', threshold: 5 },
    { distinctRequests: 5, campaignMedian: 2, outsideProblem: 1, reason: null, threshold: 6 },
    { distinctRequests: 6, campaignMedian: 2, outsideProblem: 1, reason: 'many_requests', threshold: 6 },
    { distinctRequests: 2, campaignMedian: 2, outsideProblem: 2, reason: 'outside_problem', threshold: 6 },
    { distinctRequests: 9, campaignMedian: 2, outsideProblem: 3, reason: 'outside_problem', threshold: 6 },
  ])('after $distinctRequests requests, median $campaignMedian, $outsideProblem outside: $reason', ({ reason, threshold, ...facts }) => {
    expect(proposeVendor(facts)).toEqual({ proposed: reason !== null, reason, threshold });
  });
});
